// Grants: those a unit may use or asked for, or all that this desk gave; each with what it allows and what stands in its way today.
import { findRegister } from '../../registers/create-register-desk.js'
import type { RecordFile } from '../../registers/record-file.js'
import { isHolder, readGrant, SHARED_FIELDS, whyNotUsable } from '../../sharing/grant.js'
import { PLATFORMS } from '../../terms/platform.js'
import { accept } from '../../terms/refusal.js'
import type { Bilingual } from '../../terms/text.js'
import { today } from '../book-today.js'
import { type ShareView, shareViews } from '../contract/shares.js'
import type { Deps } from '../dependencies.js'
import type { Ask } from '../operation.js'
import { defineOperation } from '../operation.js'
import { allShares, SHARING } from '../shares/reach-share.js'

export const listShares = defineOperation({
  id: 'share.list',
  method: 'GET',
  path: '/api/shares',
  summary: { zh: '数据共享授权', en: 'Grants to share data' },
  answers: { 200: shareViews },
  async handle(ask, deps) {
    const records = await allShares(ask.session?.account.unit ?? null, deps)
    return accept({ status: 200, body: { shares: records.map((record) => shown(record, ask, deps)) } })
  },
})

function shown(record: RecordFile, ask: Ask<unknown, unknown, unknown>, deps: Deps): ShareView {
  const day = today(deps, ask.now)
  const register = findRegister(deps.book, SHARING, day, record.packVersion)?.register
  const grant = readGrant(record)
  const account = ask.session?.account
  const { fields } = record
  const names = register?.fields.find(({ id }) => id === 'gives')?.values ?? {}
  const text = (id: string): string | null => (typeof fields[id] === 'string' ? (fields[id] as string) : null)
  return {
    id: record.id,
    number: record.number,
    purpose: text('purpose') ?? '',
    from: PLATFORMS.find((one) => one === fields.from) ?? deps.platform,
    unit: text('requesterUnit') ?? '',
    unitName: nameOf(deps.book.place.units, text('requesterUnit')),
    state: record.state,
    stateName: register?.states.find(({ id }) => id === record.state)?.name ?? { zh: record.state, en: record.state },
    approvedBy: record.doneBy.approve ?? null,
    masking: grant?.masking ?? null,
    fields: SHARED_FIELDS.filter((id) => grant?.fields.includes(id)).map((id) => ({
      id,
      name: names[id] ?? { zh: id, en: id },
    })),
    uses: [...(grant?.uses ?? [])],
    matters: [...(grant?.matters ?? [])],
    town: text('town'),
    periodFrom: text('periodFrom'),
    periodTo: text('periodTo'),
    until: text('until'),
    onward: text('onward') ?? '',
    whyNot: whyNotUsable(record, deps.platform, day) ?? null,
    mine: grant !== undefined && account !== undefined && isHolder(grant, account),
  }
}

function nameOf(units: readonly { id: string; name: Bilingual }[], id: string | null): Bilingual {
  return units.find((one) => one.id === id)?.name ?? { zh: id ?? '', en: id ?? '' }
}
