// No demand may get stuck: every state can be reached, and from every open state the leg can still be closed.
import { bi, errorAt, type Finding } from '../finding.js'
import type { LegProcedure } from '../pack.js'
import type { Check } from './check.js'

export const deadEnds: Check = ({ pack, at }) =>
  Object.entries(pack.procedure?.legs ?? {}).flatMap(([kind, leg]) => {
    const spot = (...where: PropertyKey[]) => at('procedure.yaml', ['legs', kind, ...where])
    const unknown = unknownStates(leg)
    if (unknown.length > 0) {
      return unknown.map(({ state, where }) =>
        errorAt(
          spot(...where),
          bi(`「${kind}」没有状态「${state}」。`, `Leg “${kind}” has no state “${state}”.`),
          bi('改成 states 里已有的状态，或补上该状态。', 'Use a state listed under states, or add it there.'),
        ),
      )
    }
    const findings: Finding[] = []
    const reachable = closure([leg.initial], (state) => movesFrom(leg, state).map((move) => move.to))
    const closes = closure(
      leg.states.filter((state) => !state.open).map((state) => state.id),
      (state) => leg.moves.filter((move) => move.to === state).flatMap((move) => move.from),
    )
    for (const [index, state] of leg.states.entries()) {
      if (!reachable.has(state.id)) {
        findings.push(
          errorAt(
            spot('states', index),
            bi(`「${kind}」的状态「${state.id}」到不了。`, `No move leads to state “${state.id}” of leg “${kind}”.`),
            bi('加一个通向它的动作，或删去该状态。', 'Add a move that leads there, or remove the state.'),
          ),
        )
      }
      if (state.open && !closes.has(state.id)) {
        findings.push(
          errorAt(
            spot('states', index),
            bi(
              `「${kind}」的状态「${state.id}」是死路：从它到不了任何办结状态。`,
              `State “${state.id}” of leg “${kind}” is a dead end: no closed state can be reached from it.`,
            ),
            bi('加一个从它出发的动作，使它最终能够办结。', 'Add a move out of it, so that it can close in the end.'),
          ),
        )
      }
    }
    return findings
  })

function movesFrom(leg: LegProcedure, state: string) {
  return leg.moves.filter((move) => move.from.includes(state))
}

function unknownStates(leg: LegProcedure): { state: string; where: PropertyKey[] }[] {
  const known = new Set(leg.states.map((state) => state.id))
  const named: { state: string; where: PropertyKey[] }[] = [{ state: leg.initial, where: ['initial'] }]
  for (const [index, move] of leg.moves.entries()) {
    for (const state of [...move.from, move.to]) named.push({ state, where: ['moves', index] })
  }
  return named.filter(({ state }) => !known.has(state))
}

function closure(start: readonly string[], next: (state: string) => readonly string[]): Set<string> {
  const seen = new Set<string>()
  const waiting = [...start]
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (seen.has(state)) continue
    seen.add(state)
    waiting.push(...next(state))
  }
  return seen
}
