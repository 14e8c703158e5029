// What document.yaml says of validity and of other papers must lead somewhere: a clause that exists, and a day from which a repeal counts.
import { bi, errorAt, type Finding, type Spot, warningAt } from '../finding.js'
import { ENDS } from '../papers/paper-entry.js'
import type { Check } from './check.js'

export const soundPapers: Check = ({ pack, at }) => {
  const { document, clauses } = pack
  const { validity, relations, inForceTo } = document
  const spot = (...where: (string | number)[]): Spot => at('document.yaml', where)
  const missing = (clause: string | undefined, where: Spot): Finding[] =>
    clause === undefined || clauses.some(({ id }) => id === clause)
      ? []
      : [
          errorAt(
            where,
            bi(`条款 ${clause} 不在 clauses.yaml 里。`, `Clause ${clause} is not in clauses.yaml.`),
            bi('改正条款号，或把该条补进 clauses.yaml。', 'Correct the clause, or add it to clauses.yaml.'),
          ),
        ]
  const late =
    validity?.tasksEnd !== undefined && inForceTo !== null && inForceTo < validity.tasksEnd
      ? [
          errorAt(
            spot('validity', 'tasksEnd'),
            bi(
              `任务止于${validity.tasksEnd}，文件却止于更早的${inForceTo}。`,
              `The tasks end on ${validity.tasksEnd}, the paper before that, on ${inForceTo}.`,
            ),
            bi('改正其中一个日期。', 'Correct one of the two dates.'),
          ),
        ]
      : []
  return [
    ...missing(validity?.clause, spot('validity', 'clause')),
    ...late,
    ...relations.flatMap(({ type, to, from, clause }, index) => [
      ...missing(clause, spot('relations', index, 'clause')),
      ...(ENDS[type] !== undefined && from === undefined && document.signedOn === null
        ? [
            warningAt(
              spot('relations', index),
              bi(
                `没有写${to}从哪天起不再有效：本文件没有成文日期，暂按施行日${document.inForceFrom}计。`,
                `Nothing says from which day ${to} no longer stands: this paper has no date of signature, so its first day ${document.inForceFrom} is taken.`,
              ),
              bi('写上 from。', 'Write from.'),
            ),
          ]
        : []),
    ]),
  ]
}
