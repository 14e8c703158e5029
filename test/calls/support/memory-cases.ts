// A case store in memory over the real case room, for tests of the calls room under a virtual clock: one hotline, its files, and
// the promise that a command with a key already used is not done twice.
import type { CaseFile } from '../../../src/cases/case-file.js'
import type { Command, Commanded } from '../../../src/cases/command.js'
import { createCaseDesk } from '../../../src/cases/create-desk.js'
import type { CaseStore, Performed } from '../../../src/store/port.js'
import { newId } from '../../../src/terms/ids.js'
import type { Result } from '../../../src/terms/refusal.js'
import { instant } from '../../../src/terms/time.js'
import { scriptedTriage } from '../../support/scripted-triage.js'
import { clerk, haimenBook, INSTRUMENT, must } from '../../support/two-desks.js'

export interface MemoryCases extends Pick<CaseStore, 'perform' | 'find' | 'openCalls'> {
  contact(text: string, more?: { callRef?: string; handOver?: boolean }): CaseFile
  get(id: string): CaseFile
  kinds(id: string): readonly string[]
}

export async function memoryCases(now: () => number): Promise<MemoryCases> {
  const desk = createCaseDesk({
    platform: '12345',
    book: await haimenBook(),
    instrument: INSTRUMENT,
    triage: scriptedTriage,
    random: () => 7,
  })
  const files = new Map<string, CaseFile>()
  const kinds = new Map<string, string[]>()
  const keys = new Set<string>()

  function keep(file: CaseFile, actions: readonly { kind: string }[]): void {
    files.set(file.id, file)
    kinds.set(file.id, [...(kinds.get(file.id) ?? []), ...actions.map((action) => action.kind)])
  }
  const get = (id: string): CaseFile => {
    const file = files.get(id)
    if (file === undefined) throw new Error(`no file ${id}`)
    return file
  }

  return {
    contact(text, more = {}) {
      const command: Command = {
        kind: 'receive_contact',
        channel: 'phone',
        text,
        requester: { phone: '13800000000' },
        ...more,
      }
      const { file, actions } = must(desk.open({ command, by: clerk('12345'), key: newId() }, instant(now())))
      keep(file, actions)
      return file
    },
    get,
    kinds: (id) => kinds.get(id) ?? [],
    async perform(caseId: string, commanded: Commanded): Promise<Result<Performed>> {
      const before = get(caseId)
      const used = `${caseId} ${commanded.key}`
      if (keys.has(used)) return { ok: true, value: { file: before, actions: [], tell: {}, repeated: true } }
      const decided = desk.decide(before, commanded, instant(now()))
      if (!decided.ok) return decided
      keys.add(used)
      const { file, actions, tell } = decided.value
      keep(file, actions)
      return { ok: true, value: { file, actions, tell, repeated: false } }
    },
    async find(id) {
      return files.get(id)
    },
    async openCalls() {
      return [...files.values()].flatMap((file) =>
        file.calls
          .filter((call) => call.endedAt === null)
          .map(({ opId, adapter, callRef }) => ({ caseId: file.id, opId, adapter, callRef })),
      )
    },
  }
}
