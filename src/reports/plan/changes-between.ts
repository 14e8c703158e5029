// What a new version of a report changes of the one before: figure by figure, so that nobody has to compare two files by eye.
import type { PrintedDocument } from '../../print/document.js'

const MOST = 20

export function changesBetween(before: PrintedDocument, now: PrintedDocument): readonly string[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]))
  const present = new Set(now.figures.map(({ id }) => id))
  const changed = now.figures.flatMap(({ id, name, shown }) => {
    const known = old.get(id)
    if (known === undefined) return [`${name}为${shown}（上一版未列）`]
    return known.shown === shown ? [] : [`${name}由${known.shown}变为${shown}`]
  })
  const gone = before.figures.filter(({ id }) => !present.has(id)).map(({ name }) => `${name}不再列出`)
  const all = [...changed, ...gone]
  if (all.length === 0) return ['各项数值没有变化']
  return all.length <= MOST ? all : [...all.slice(0, MOST), `另有${all.length - MOST}项变化，见数据来源对照表`]
}
