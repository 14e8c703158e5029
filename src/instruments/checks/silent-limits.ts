// A time limit must say who set it. Where the paper is silent, citing one of its clauses for a limit is refused.
import { bi, errorAt, type Finding } from '../finding.js'
import type { Limit } from '../pack.js'
import type { Check } from './check.js'

export const silentLimits: Check = ({ pack, packs, at }) => {
  const silent = new Set(
    packs.filter((other) => other.document.silentOn?.includes('time_limits')).map((other) => other.document.number),
  )
  const findings: Finding[] = []
  for (const [index, limit] of pack.limits.entries()) {
    for (const [at_, cite] of limit.cites.entries()) {
      if (cite.notSetByInstrument || !silent.has(cite.instrument)) continue
      findings.push(
        errorAt(
          at('limits.yaml', [index, 'cites', at_]),
          bi(
            `时限「${limit.id}」引用 ${cite.instrument}，而该文件没有规定任何时限。`,
            `The limit “${limit.id}” cites ${cite.instrument}, which sets no time limits.`,
          ),
          bi(
            '写 notSetByInstrument: true，并在 source 写明数从何来。',
            'Write notSetByInstrument: true and name under source where the figure comes from.',
          ),
        ),
      )
    }
    const wider = pack.limits.slice(0, index).find((earlier) => earlier.id === limit.id && isGeneral(earlier))
    if (wider) {
      findings.push(
        errorAt(
          at('limits.yaml', [index]),
          bi(
            `时限「${limit.id}」的这一行永远轮不到：前面已有不带条件的一行。`,
            `This line of the limit “${limit.id}” never applies: an unconditional one stands before it.`,
          ),
          bi('把带条件的行放在前面。', 'Put the narrower lines first.'),
        ),
      )
    }
  }
  for (const id of new Set(pack.limits.map((limit) => limit.id))) {
    if (pack.limits.some((limit) => limit.id === id && isGeneral(limit))) continue
    const first = pack.limits.findIndex((limit) => limit.id === id)
    findings.push(
      errorAt(
        at('limits.yaml', [first]),
        bi(
          `时限「${id}」没有不带条件的一行，有的诉求会没有时限。`,
          `The limit “${id}” has no unconditional line, so some demands would have none.`,
        ),
        bi('补一行 when: {}，放在最后。', 'Add a line with when: {} as the last.'),
      ),
    )
  }
  return findings
}

function isGeneral(limit: Limit): boolean {
  return Object.keys(limit.when).length === 0
}
