// Files a grant reaches, cut; and the audit row that each look leaves, with the grant, its purpose and what was shown.
import type { OperationId } from '../../access/policy-table.js'
import type { CaseFile } from '../../cases/case-file.js'
import { dayAfter, instantOf } from '../../deadlines/zoned-time.js'
import { type Cut, cutFile, type Row } from '../../sharing/cut-file.js'
import type { Grant, ShareUse } from '../../sharing/grant.js'
import type { SharedQuery } from '../../store/handed-out-port.js'
import type { Page } from '../../store/port.js'
import { newId } from '../../terms/ids.js'
import type { Language } from '../../terms/text.js'
import { ms } from '../../terms/time.js'
import type { Deps } from '../dependencies.js'
import { CASE_STATES, CHANNEL_WORDS, REQUEST_TYPE_WORDS } from '../messages/program-words.js'
import type { Ask } from '../operation.js'

type Asked = Ask<unknown, unknown, unknown>

export interface Wish {
  readonly matter?: string
  readonly town?: string
  readonly from?: string
  readonly to?: string
  readonly number?: string
  readonly after?: string
  readonly limit?: number
}

export interface Shown {
  readonly file: CaseFile
  readonly cut: Extract<Cut, { may: 'go' }>
}

/** What is wished narrows what is granted, never widens it. */
export async function readShared(grant: Grant, wish: Wish, deps: Deps): Promise<Page<Shown>> {
  const { zone } = deps.book.place
  const from = latest(grant.periodFrom, wish.from)
  const to = earliest(grant.periodTo, wish.to)
  const nothing: Page<Shown> = { items: [], next: null, total: 0 }
  if (grant.town !== null && wish.town !== undefined && wish.town !== grant.town) return nothing
  if (wish.matter !== undefined && grant.matters.length > 0 && !grant.matters.includes(wish.matter)) return nothing
  const town = grant.town ?? wish.town
  const matters = wish.matter === undefined ? grant.matters : [wish.matter]
  const query: SharedQuery = {
    ...(from === undefined ? {} : { from: instantOf(from, 0, zone) }),
    ...(to === undefined ? {} : { to: instantOf(dayAfter(to), 0, zone) }),
    ...(town === undefined ? {} : { town }),
    ...(matters.length === 0 ? {} : { matters }),
    ...(wish.number === undefined ? {} : { number: wish.number }),
    ...(wish.after === undefined ? {} : { after: wish.after }),
    ...(wish.limit === undefined ? {} : { limit: wish.limit }),
  }
  const page = await deps.store.listShared(query)
  const items = page.items.flatMap((file): readonly Shown[] => {
    const cut = cutFile(file, grant, zone)
    return cut.may === 'go' ? [{ file, cut }] : []
  })
  return { ...page, items }
}

/** On record before it is shown. */
export async function noteLook(
  grant: Grant,
  use: ShareUse,
  operation: OperationId,
  files: readonly CaseFile[],
  ask: Asked,
  deps: Deps,
): Promise<void> {
  const account = ask.session?.account
  const lookId = newId(ms(ask.now))
  await deps.store.noteShown({
    ...{ lookId, grantNumber: grant.number, use, at: ask.now, account: account?.name ?? '', unit: grant.unit },
    caseIds: files.map(({ id }) => id),
  })
  await deps.audit.write({
    ...{ at: ask.now, account: account?.name ?? '', operation, allowed: true, reason: grant.purpose },
    caseId: files.length === 1 ? (files[0]?.id ?? null) : null,
    detail: {
      ...{ look: lookId, grant: grant.number, masking: grant.masking, role: ask.role },
      ...{ fields: [...grant.fields], shown: files.map(({ number }) => number) },
    },
  })
}

/** Towns, units and the words of the program by name; what no list names stays as it is kept. */
export function inWords(row: Row, language: Language, { book }: Deps): Row {
  const name = (known: readonly { id: string; name: Record<Language, string> }[], id: string): string =>
    known.find((one) => one.id === id)?.name[language] ?? id
  const said = (words: Readonly<Record<string, Record<Language, string>>>, id: string): string =>
    words[id]?.[language] ?? id
  return {
    ...row,
    ...(row.type === undefined ? {} : { type: said(REQUEST_TYPE_WORDS, row.type) }),
    ...(row.channel === undefined ? {} : { channel: said(CHANNEL_WORDS, row.channel) }),
    ...(row.state === undefined ? {} : { state: said(CASE_STATES, row.state) }),
    ...(row.town === undefined ? {} : { town: name(book.place.towns, row.town) }),
    ...(row.unit === undefined
      ? {}
      : {
          unit: row.unit
            .split('、')
            .map((id) => name(book.place.units, id))
            .join('、'),
        }),
  }
}

function latest(...days: readonly (string | null | undefined)[]): string | undefined {
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1)
}

function earliest(...days: readonly (string | null | undefined)[]): string | undefined {
  return days
    .flatMap((day) => day ?? [])
    .sort()
    .at(0)
}
