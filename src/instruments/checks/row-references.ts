// Words, knowledge cards, cross-references and outside grounds may name only rows and grounds that exist.
import { bi, errorAt, type Finding, type Spot } from '../finding.js'
import type { Check } from './check.js'

export const rowReferences: Check = ({ pack, at }) => {
  const rows = new Set(pack.matters.map((matter) => matter.id))
  const named: { row: string; spot: Spot }[] = [
    ...pack.words.map((words, index) => ({ row: words.id, spot: at('words.yaml', [index]) })),
    ...pack.knowledge.flatMap((card, index) =>
      card.rows.map((row) => ({ row, spot: at('knowledge.yaml', [index, 'rows']) })),
    ),
    ...pack.matters.flatMap((matter, index) =>
      matter.seeAlso.map((row) => ({ row, spot: at('catalogue.csv', [index]) })),
    ),
  ]
  return [
    ...named.filter(({ row }) => !rows.has(row)).map(({ row, spot }) => unknownRow(spot, row)),
    ...unknownGrounds(pack.outside, pack.procedure?.turningAway.grounds, (index) => at('outside.yaml', [index])),
  ]
}

function unknownRow(spot: Spot, row: string): Finding {
  return errorAt(
    spot,
    bi(`清单里没有行「${row}」。`, `The catalogue has no row “${row}”.`),
    bi('改成 catalogue.csv 里有的行号，或删去这一处。', 'Use an id of catalogue.csv, or remove the reference.'),
  )
}

/** A pack without a procedure has no list of grounds to compare with. */
function unknownGrounds(
  outside: readonly { readonly ground: string }[],
  grounds: readonly { readonly id: string }[] | undefined,
  spot: (index: number) => Spot,
): Finding[] {
  if (grounds === undefined) return []
  const known = new Set(grounds.map((ground) => ground.id))
  return outside.flatMap(({ ground }, index) =>
    known.has(ground)
      ? []
      : [
          errorAt(
            spot(index),
            bi(
              `不受理理由「${ground}」不在 procedure.yaml 的 turningAway 里。`,
              `The ground “${ground}” is not among turningAway in procedure.yaml.`,
            ),
            bi(
              '改成已有的理由，或在 turningAway.grounds 补上。',
              'Use a listed ground, or add it to turningAway.grounds.',
            ),
          ),
        ],
  )
}
