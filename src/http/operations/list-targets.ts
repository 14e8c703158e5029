// Every indicator and task the papers set, with what has been reached: verified reports, or a register's own figure.
import type { Target } from '../../instruments/register.js'
import { findRegister } from '../../registers/create-register-desk.js'
import { createFigures } from '../../registers/figures.js'
import { type CountedFigure, progressOf, type TargetReport } from '../../registers/progress.js'
import { accept } from '../../terms/refusal.js'
import { today } from '../book-today.js'
import { targetsView } from '../contract/targets.js'
import type { Deps } from '../dependencies.js'
import { defineOperation } from '../operation.js'
import { paperShown } from '../registers/shown.js'

const REPORTS = 'target-reports'

export const listTargets = defineOperation({
  id: 'target.list',
  method: 'GET',
  path: '/api/targets',
  summary: { zh: '目标任务与进度', en: 'Targets and how far they have come' },
  answers: { 200: targetsView },
  async handle(ask, deps) {
    const day = today(deps, ask.now)
    const { verified, waiting } = await readReports(deps)
    const figures = await readFigures(deps, day, ask.now)
    const papers = deps.book.packs
      .filter(({ targets }) => targets.length > 0)
      .map((pack) => ({
        ...paperShown(pack),
        targets: pack.targets.map((target) => {
          const { id, name, unit, kind, value, comparator, period, due, owner, baseline, elsewhere, note, cites } =
            target
          const progress = progressOf(target, verified.get(id) ?? [], figures.get(figureKey(target)) ?? null, day)
          return {
            ...{ id, name, unit, kind, value, comparator, period, due, owner },
            ...(baseline === undefined ? {} : { baseline }),
            ...(elsewhere === undefined ? {} : { elsewhere: [...elsewhere] }),
            ...(note === undefined ? {} : { note }),
            ...progress,
            towns: [...progress.towns],
            series: [...progress.series],
            waiting: waiting.get(id) ?? 0,
            cites: [...cites],
          }
        }),
      }))
    return accept({ status: 200, body: { papers } })
  },
})

async function readReports({ store }: Deps) {
  const verified = new Map<string, TargetReport[]>()
  const waiting = new Map<string, number>()
  await store.eachRecord(REPORTS, (records) => {
    for (const { state, fields } of records) {
      const target = String(fields.target)
      const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : null)
      if (state === 'reported') waiting.set(target, (waiting.get(target) ?? 0) + 1)
      if (state !== 'verified') continue
      const report = { period: String(fields.period), town: text('town'), value: text('value'), words: text('words') }
      verified.set(target, [...(verified.get(target) ?? []), report])
    }
  })
  return { verified, waiting }
}

async function readFigures(
  { book, store }: Deps,
  day: string,
  now: string,
): Promise<ReadonlyMap<string, CountedFigure>> {
  const wanted = new Set(book.packs.flatMap(({ targets }) => targets.flatMap(({ figure }) => figure?.register ?? [])))
  const values = new Map<string, CountedFigure>()
  for (const id of wanted) {
    const found = findRegister(book, id, day)
    if (found === undefined) continue
    const figures = createFigures(found.register, book.place.zone, now)
    await store.eachRecord(id, figures.add)
    for (const { id: figure, value, groups } of figures.shown()) {
      if (value === null) continue
      values.set(`${id}/${figure}`, { value, towns: new Map(groups.map((group) => [group.key, group.value ?? '0'])) })
    }
  }
  return values
}

function figureKey({ figure }: Target): string {
  return figure === undefined ? '' : `${figure.register}/${figure.figure}`
}
