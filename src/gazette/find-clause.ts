// Finds a printed clause by the way people and packs cite it: 三(一)2, 三（一）2, 三.1, 3.1, 二[补号]4, 第三条（二）, 附件一.
import { eachClause, PREFACE } from './build-clauses.js'
import type { Clause } from './issue.js'
import { toHan } from './numerals.js'

export function findPrintedClause(clauses: readonly Clause[], cited: string): Clause | undefined {
  const wanted = plainAnchor(cited)
  const all = eachClause(clauses)
  const exact = all.find(({ anchor }) => anchor === wanted)
  if (exact !== undefined) return exact
  // 4: a paper whose tasks are 1. to 9. is cited by these figures alone; Chinese headings are cited by their own signs.
  if (/^\d{1,2}$/.test(wanted))
    return all.find(
      ({ anchor, marker }) =>
        /^\d/.test(marker ?? '') && anchor.endsWith(wanted) && !/\d$/.test(anchor.slice(0, -wanted.length)),
    )
  return byFigures(clauses, wanted)
}

/** Brackets half-width, no blanks, no mark that a number was supplied. */
export function plainAnchor(cited: string): string {
  const tight = cited
    .normalize('NFKC')
    .replace(/[[〔](补号|补)[\]〕]/g, '')
    .replace(/\s/g, '')
  // 3.1 is a way by figures; 五.1 is 五1.
  const plain = /^[\d.]+$/.test(tight) ? tight : tight.replace(/[.、](?=\(|\d|$)/g, '')
  return /^(正文|题头|正文\/题头|序言)$/.test(plain) ? PREFACE : plain
}

/** 3.1: the first under the third heading, whatever signs the paper numbers them with. */
function byFigures(clauses: readonly Clause[], wanted: string): Clause | undefined {
  if (!/^\d{1,2}(\.\d{1,2})+$/.test(wanted)) return undefined
  let level = clauses
  let found: Clause | undefined
  for (const figure of wanted.split('.').map(Number)) {
    const labels = [toHan(figure), `(${toHan(figure)})`, String(figure), `(${figure})`, `第${toHan(figure)}条`]
    const parent = found?.anchor ?? ''
    found = level.find(({ anchor }) => labels.some((label) => anchor === `${parent}${label}`))
    if (found === undefined) return undefined
    level = found.children
  }
  return found
}
