// What records asked of others: a word to the other platform is put into the outbox once; at the hotline desk a demand is opened once, and its end is told to the record that asked.
import type { Actor } from '../cases/action.js'
import type { CaseFile } from '../cases/case-file.js'
import type { Store } from '../store/port.js'
import type { Errand } from '../store/register-port.js'
import type { JsonObject } from '../terms/json.js'
import type { Platform } from '../terms/platform.js'
import { Fault } from '../terms/refusal.js'
import { type Instant, instant, ms } from '../terms/time.js'
import { hearWord, tellPeer } from './tell-and-hear-peer.js'

const BATCH = 20
const WAITING = 500
/** Doubled with every failure, to an hour: what a pack has wrong is not mended by asking oftener. */
const PUT_OFF_MS = 60_000

type Needs = Pick<
  Store,
  | 'enqueue'
  | 'hearPeer'
  | 'listRecords'
  | 'claimErrands'
  | 'errandDone'
  | 'errandFailed'
  | 'awaitingRecords'
  | 'performRecord'
  | 'open'
  | 'find'
  | 'findRecord'
>

/** Answers how many errands were run and how many ended demands were told. */
export async function runErrands(
  store: Needs,
  platform: Platform,
  now: Instant,
  onFault: (error: unknown) => void = () => {},
): Promise<number> {
  let done = 0
  for (const [index, errand] of (await store.claimErrands(now, BATCH)).entries()) {
    try {
      // A millisecond apart, so that words told in one turn are numbered in the order in which they were said.
      if (errand.kind === 'peer') await tellPeer(store, platform, instant(ms(now) + index), errand)
      else if (errand.kind === 'hear') await hearWord(store, platform, errand, onFault)
      else await openDemand(store, platform, errand)
      await store.errandDone(errand.id)
      done += 1
    } catch (error) {
      onFault(error)
      const said = error instanceof Error ? error.message : String(error)
      await store
        .errandFailed(errand.id, instant(ms(now) + PUT_OFF_MS * 2 ** Math.min(errand.failures, 6)), said)
        .catch(onFault)
    }
  }
  return done + (await tellEnded(store, platform, onFault))
}

const machine = (platform: Platform): Actor => ({ platform, account: 'register', role: 'system', unit: null })

async function openDemand(store: Needs, platform: Platform, { id, recordId, body }: Errand): Promise<void> {
  const { text, town, address, hears, rows } = body as {
    text: string
    town: string | null
    address: string | null
    hears: string | null
    rows?: readonly string[]
  }
  const opened = await store.open({
    command: {
      kind: 'receive_contact',
      channel: 'internet',
      text,
      requester: {},
      ...(rows === undefined || rows.length === 0 ? {} : { chosen: rows }),
      place: { ...(town === null ? {} : { town }), ...(address === null ? {} : { address }) },
    },
    by: machine(platform),
    key: `errand:${id}`,
  })
  if (!opened.ok) throw refused('The demand was not taken', opened.refusal)
  const { file } = opened.value
  const linked = await store.performRecord(recordId, {
    command: { kind: 'link_demand', caseId: file.id, number: file.number, hears },
    by: machine(platform),
    key: `errand:${id}:linked`,
  })
  if (!linked.ok) throw refused('The record did not take the demand on', linked.refusal)
}

async function tellEnded(store: Needs, platform: Platform, onFault: (error: unknown) => void): Promise<number> {
  let told = 0
  for (const record of await store.awaitingRecords(WAITING)) {
    for (const { caseId, endedAt } of record.demands) {
      if (endedAt !== null) continue
      try {
        const file = await store.find(caseId)
        if (file === undefined || file.state === 'open') continue
        const heard = await store.performRecord(record.id, {
          command: { kind: 'hear_demand', caseId, result: resultOf(file) },
          by: machine(platform),
          key: `heard:${record.id}:${caseId}`,
        })
        if (heard.ok && !heard.value.repeated) told += 1
        else if (!heard.ok) onFault(refused('The record did not hear the end of its demand', heard.refusal))
      } catch (error) {
        onFault(error)
      }
    }
  }
  return told
}

/** What the desk or the units said came of it. */
function resultOf(file: CaseFile): string {
  const results = file.legs.flatMap(({ result }) => (result === null ? [] : [result.text]))
  return (results.at(-1) ?? file.state).slice(0, 1_000)
}

function refused(what: string, { code, facts }: { readonly code: string; readonly facts: JsonObject }): Fault {
  return new Fault(code, `${what}: ${code} ${JSON.stringify(facts)}.`)
}
