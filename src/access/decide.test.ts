// Who may do what: the invariants that no edit of the table may break.
import assert from 'node:assert/strict'
import test from 'node:test'
import { type Asking, decide } from './decide.js'
import { type OperationId, POLICY, type PolicyLine } from './policy-table.js'
import { ROLE_PLATFORM, ROLES, type Role } from './roles.js'

const OPERATIONS = Object.keys(POLICY) as OperationId[]
const DEEDS = OPERATIONS.filter((id) => id.startsWith('case.') && POLICY[id].audited && !id.startsWith('case.list'))

function account(role: Role, change: Partial<Asking> = {}): Asking {
  const unit = role === 'unit_clerk' || role === 'unit_leader' ? 'housing-bureau' : null
  return { name: 'somebody', roles: [role], unit, disabled: false, platform: ROLE_PLATFORM[role] ?? '12345', ...change }
}

test('whoever is not logged in may do only what needs no login', () => {
  for (const id of OPERATIONS) {
    const line: PolicyLine = POLICY[id]
    assert.equal(decide(null, id).allowed, line.roles === 'anyone', id)
  }
})

test('a disabled account may do nothing that needs a login', () => {
  for (const id of OPERATIONS) {
    const line: PolicyLine = POLICY[id]
    if (line.roles === 'anyone') continue
    for (const role of ROLES)
      assert.equal(decide(account(role, { disabled: true }), id).because, 'account_disabled', `${role} ${id}`)
  }
})

test('whoever is seconded looks over a shoulder and does nothing; without a running secondment not even that', () => {
  const guest: Asking = { ...account('keeper'), roles: [], seconded: true }
  for (const id of OPERATIONS) {
    const line: PolicyLine = POLICY[id]
    if (line.roles === 'anyone') continue
    const { allowed } = decide(guest, id)
    if (allowed) assert.equal(line.audited, false, `${id} is a deed`)
    assert.equal(decide({ ...guest, seconded: false }, id).allowed, false, id)
    assert.equal(decide({ ...guest, disabled: true }, id).allowed, false, id)
  }
  for (const id of ['case.read', 'case.timeline', 'case.list', 'seats.read'] as const) {
    assert.ok(decide(guest, id).allowed, id)
  }
})

test('the evaluator, the auditor and the administrator change nothing in a case file', () => {
  for (const id of DEEDS) {
    if (id === 'case.export') continue
    for (const role of ['evaluator', 'auditor', 'admin'] as const)
      assert.equal(decide(account(role), id).allowed, false, `${role} ${id}`)
  }
})

test('the administrator, who keeps the accounts, sees no matter of any citizen', () => {
  for (const id of OPERATIONS.filter((one) => /^(case|leg|contact|triage|audit)\./.test(one))) {
    assert.equal(decide(account('admin'), id).allowed, false, id)
  }
})

test('the evaluator never sees who called', () => {
  for (const id of ['case.unmask', 'case.export', 'case.list-by-phone'] as const)
    assert.equal(decide(account('evaluator'), id).allowed, false)
})

test('a unit sees and works on files it has an order of, and on no other', () => {
  for (const id of OPERATIONS) {
    const line: PolicyLine = POLICY[id]
    if (line.on === undefined) continue
    const entitled = line.roles !== 'anyone' && line.roles !== 'signed_in' && line.roles.includes('unit_clerk')
    const own = decide(account('unit_clerk'), id, { units: ['housing-bureau'], legUnit: 'housing-bureau' })
    assert.equal(own.allowed, entitled && line.platform === undefined, id)
    assert.equal(
      decide(account('unit_clerk'), id, { units: ['water-bureau'], legUnit: 'water-bureau' }).allowed,
      false,
      id,
    )
  }
})

test("a unit may not touch another unit's order of a file they share", () => {
  const shared = { units: ['housing-bureau', 'water-bureau'], legUnit: 'water-bureau' }
  for (const id of ['case.sign-for', 'case.return-order', 'case.report-result', 'case.request-extension'] as const) {
    assert.equal(decide(account('unit_leader'), id, shared).because, 'not_your_units_matter', id)
  }
  assert.equal(decide(account('unit_leader'), 'case.read', shared).allowed, true)
})

test('a requester who asked for secrecy stays covered for units always, and may be unmasked at the desk', () => {
  const file = { units: ['housing-bureau'], secret: true }
  assert.equal(decide(account('unit_clerk'), 'case.unmask', file).because, 'requester_secret')
  assert.equal(
    decide(account('unit_clerk', { roles: ['unit_clerk', 'shift_lead'] }), 'case.unmask', file).allowed,
    false,
  )
  assert.equal(decide(account('agent'), 'case.unmask', file).allowed, true)
})

test('a unit role without a unit is bound to nothing and therefore sees nothing', () => {
  assert.equal(decide(account('unit_clerk', { unit: null }), 'case.read', { units: ['housing-bureau'] }).allowed, false)
  assert.equal(decide(account('unit_clerk', { unit: null }), 'case.sign-for', {}).allowed, false)
})

test('an agent is nobody at 110, and a call taker nobody at 12345', () => {
  assert.equal(decide(account('agent', { platform: '110' }), 'contact.receive').allowed, false)
  assert.equal(decide(account('call_taker', { platform: '12345' }), 'contact.receive').allowed, false)
  assert.equal(decide(account('call_taker'), 'contact.receive').allowed, true)
})

test('what may not be shared is marked by the police side only', () => {
  assert.equal(
    decide(account('shift_lead', { platform: '12345' }), 'case.mark-exclusions').because,
    'not_on_this_platform',
  )
  assert.equal(decide(account('shift_lead', { platform: '110' }), 'case.mark-exclusions').allowed, true)
})

test('nobody confirms a downgrade of danger in the role that proposes most of them', () => {
  for (const role of ['agent', 'call_taker', 'dispatcher', 'unit_clerk'] as const) {
    assert.equal(decide(account(role), 'case.confirm-downgrade', { units: ['housing-bureau'] }).allowed, false, role)
  }
})

test('every deed and every look at who called leaves a row in the audit ledger', () => {
  for (const id of OPERATIONS.filter((one) => /^case\./.test(one))) {
    const reading = ['case.read', 'case.timeline', 'case.list', 'case.alike'].includes(id)
    assert.equal(POLICY[id].audited, !reading, id)
  }
})

test('a word that is no role entitles to nothing', () => {
  assert.equal(decide(account('agent', { roles: ['root', 'superuser', ''] }), 'case.read').because, 'role_not_entitled')
})
