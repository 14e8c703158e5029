// Whoever waits must be able to ask: who has it now, and until when? An open state without an answer is refused.
import { bi, errorAt, type Finding } from '../finding.js'
import type { Check } from './check.js'

export const holdersAndClocks: Check = ({ pack, packs, allRead, at }) => {
  const limits = new Set(packs.flatMap((other) => other.limits.map((limit) => limit.id)))
  return Object.entries(pack.procedure?.legs ?? {}).flatMap(([kind, leg]) =>
    leg.states.flatMap((state, index) => {
      const findings: Finding[] = []
      const spot = (...more: PropertyKey[]) => at('procedure.yaml', ['legs', kind, 'states', index, ...more])
      if (state.open && state.holder === 'none') {
        findings.push(
          errorAt(
            spot('holder'),
            bi(`在办状态「${kind}.${state.id}」没有责任方。`, `Nobody holds the open state “${kind}.${state.id}”.`),
            bi('holder 改为 desk、unit 或 peer。', 'Set holder to desk, unit or peer.'),
          ),
        )
      }
      if (state.open && state.clock === null && state.noClockBecause === undefined) {
        findings.push(
          errorAt(
            spot('clock'),
            bi(
              `在办状态「${kind}.${state.id}」没有时限，也没有说明原因。`,
              `The open state “${kind}.${state.id}” has neither a clock nor a reason for having none.`,
            ),
            bi(
              'clock 填一个时限名，或用 noClockBecause 说明为何不计时。',
              'Name a limit under clock, or give the reason under noClockBecause.',
            ),
          ),
        )
      }
      if (allRead && state.clock !== null && !limits.has(state.clock)) {
        findings.push(
          errorAt(
            spot('clock'),
            bi(`没有名为「${state.clock}」的时限。`, `No limits pack has a limit “${state.clock}”.`),
            bi('在 limits.yaml 里补上这个时限，或改名。', 'Add the limit to a limits.yaml, or correct the name.'),
          ),
        )
      }
      if (!state.open && (state.holder !== 'none' || state.clock !== null)) {
        findings.push(
          errorAt(
            spot('open'),
            bi(
              `已结状态「${kind}.${state.id}」仍有责任方或时限。`,
              `The closed state “${kind}.${state.id}” still has a holder or a clock.`,
            ),
            bi(
              'holder 改为 none，clock 改为 null；若仍需有人办，open 应为 true。',
              'Set holder to none and clock to null; if somebody still has to act, open must be true.',
            ),
          ),
        )
      }
      return findings
    }),
  )
}
