// `triage`: decides where a text belongs, as a node would, and prints exactly one JSON on standard output; `--deck` scores many.
import { parseArgs } from 'node:util'
import { createTriage } from '../../cases/triage.js'
import { loadBook } from '../../instruments/load-book.js'
import type { Facts } from '../../instruments/pack.js'
import { triageReport } from '../../routing/triage-report.js'
import { CHANNELS, PLATFORMS, REQUEST_TYPES } from '../../terms/platform.js'
import { type Day, instant } from '../../terms/time.js'
import { dayOf } from '../../terms/zone.js'
import { readConfig } from '../config.js'
import { openBuiltModels, warnOfMissing } from '../models/built-models.js'
import { linkageInstrument } from '../node/linkage-instrument.js'
import { triageDeck } from './triage-deck.js'
import { UsageFault } from './usage.js'

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      text: { type: 'string' },
      'received-by': { type: 'string', default: '12345' },
      channel: { type: 'string', default: 'phone' },
      'request-type': { type: 'string' },
      facts: { type: 'string' },
      'as-of': { type: 'string' },
      deck: { type: 'string' },
      out: { type: 'string' },
      picture: { type: 'string' },
    },
  })
  const asOf = readDay(values['as-of'])
  const dayIn = (zone: string): Day => asOf ?? dayOf(instant(Date.now()), zone)
  if (values.deck !== undefined) {
    if (values.text !== undefined) throw new UsageFault('triage', 'either --text or --deck, not both')
    const { deck, out, picture } = values
    return await triageDeck({ deck, out, picture, packs: readConfig().packs, asOf: dayIn })
  }
  if (values.out !== undefined || values.picture !== undefined)
    throw new UsageFault('triage', '--out and --picture belong to --deck')
  if (values.text === undefined || values.text.trim() === '')
    throw new UsageFault('triage', '--text is missing or empty')
  const requestType = values['request-type']
  const book = await loadBook(readConfig().packs)
  const decision = createTriage(
    book,
    linkageInstrument(book),
    await openBuiltModels(book, warnOfMissing),
  )({
    text: values.text,
    receivedBy: oneOf('--received-by', values['received-by'], PLATFORMS),
    channel: oneOf('--channel', values.channel, CHANNELS),
    ...(requestType === undefined ? {} : { requestType: oneOf('--request-type', requestType, REQUEST_TYPES) }),
    ...(values.facts === undefined ? {} : { facts: readFacts(values.facts) }),
    asOf: dayIn(book.place.zone),
  })
  process.stdout.write(`${JSON.stringify(triageReport(decision))}\n`)
  return 0
}

function oneOf<T extends string>(option: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === given)
  if (found === undefined)
    throw new UsageFault('triage', `${option} must be one of ${allowed.join(', ')}, not “${given}”`)
  return found
}

/** `danger_seen=yes,blocked=no` */
function readFacts(text: string): Facts {
  const facts: Record<string, string> = {}
  for (const pair of text.split(',')) {
    const [fact = '', value = '', ...more] = pair.split('=').map((part) => part.trim())
    if (fact === '' || value === '' || more.length > 0)
      throw new UsageFault('triage', `--facts takes fact=value,…; “${pair}” is not that`)
    facts[fact] = value
  }
  return facts
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== text) {
    throw new UsageFault('triage', `--as-of must be a day such as 2026-11-21, not “${text}”`)
  }
  return text
}
