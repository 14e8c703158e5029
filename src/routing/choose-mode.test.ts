// The way a demand goes over, held against every line of the pack's own table R01 that this room decides.
import assert from 'node:assert/strict'
import path from 'node:path'
import test from 'node:test'
import { packsFolder } from '../instruments/checks/broken-town.js'
import { findRule } from '../instruments/in-force.js'
import { loadBook } from '../instruments/load-book.js'
import { CHANNELS, otherPlatform, PLATFORMS, type Platform } from '../terms/platform.js'
import { chooseMode } from './choose-mode.js'

const book = await loadBook(path.join(packsFolder(), 'haimen'))
const pack = book.packs.find((one) => one.id === '2023-13-hotline-110')
assert.ok(pack)
const R01 = findRule(pack, 'R01')
assert.ok(R01)

/** The first line of the printed table that holds; what it leaves out holds for everything. */
function byTheTable(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  return R01?.lines.find((line) => Object.entries(line.when).every(([input, value]) => given[input] === value))?.then
}

for (const receivedBy of PLATFORMS) {
  for (const channel of CHANNELS) {
    for (const belongs of ['self', 'other', 'unclear'] as const) {
      for (const stage of ['intake', 'after_acceptance'] as const) {
        for (const emergency of [true, false]) {
          const told = `${emergency ? 'danger' : belongs} heard by ${receivedBy}, ${channel}, ${stage}`
          const line = byTheTable({ receivedBy, channel, belongs, stage, emergency, negotiation: 'none' })
          if (!line) continue
          test(`${told}: ${String(line.mode)}`, () => {
            const actor: Platform = emergency ? '110' : belongs === 'other' ? otherPlatform(receivedBy) : receivedBy
            const mode = chooseMode({
              receivedBy,
              channel,
              actor,
              danger: emergency,
              unclear: belongs === 'unclear',
              afterAcceptance: stage === 'after_acceptance',
            })
            assert.equal(mode, line.mode)
            if (line.actor !== 'to_be_settled') assert.equal(actor, line.actor)
          })
        }
      }
    }
  }
}
