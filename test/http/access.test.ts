// Every route has an access decision, every role is tried on every operation, and the table in the documentation is the table
// that decides.
import assert from 'node:assert/strict'
import test from 'node:test'
import type { RouteOptions } from 'fastify'
import { decide } from '../../src/access/decide.js'
import { isOperationId, type OperationId, POLICY, type PolicyLine } from '../../src/access/policy-table.js'
import { ROLE_PLATFORM, ROLES } from '../../src/access/roles.js'
import { OPERATIONS } from '../../src/http/operations/index.js'
import { readSource } from '../support/source-files.js'
import { addressOf, BODIES, caseWithOrder, UNIT } from './support/examples.js'
import { testNode } from './support/node.js'

test('every route the server answers has a line in the access table, and every line has a route', async (t) => {
  const seen: RouteOptions[] = []
  const node = await testNode(t, '12345', { onRoute: (route) => seen.push(route) })
  await node.app.ready()
  const withLine = seen.map((route) => route.config?.operation?.id ?? route.config?.page)
  for (const [index, id] of withLine.entries()) {
    const route = seen[index]
    assert.ok(
      id !== undefined && isOperationId(id),
      `${String(route?.method)} ${route?.url} has no line in the access table`,
    )
  }
  const lines = Object.keys(POLICY).filter((id) => id !== 'case.list-by-phone' && id !== 'node.console')
  assert.deepEqual(
    lines.filter((id) => !withLine.includes(id as OperationId)),
    [],
  )
})

test('every role is let in or turned away on every operation exactly as the documented table says', async (t) => {
  const table = documented()
  for (const platform of ['12345', '110'] as const) {
    const node = await testNode(t, platform)
    const here = platform === '12345' ? await caseWithOrder(node) : '0190a0b0-0000-7000-8000-000000000001'
    const before = await node.rows()
    for (const role of ROLES) {
      const unit = role.startsWith('unit_') ? UNIT : undefined
      const as = await node.token(role, unit)
      for (const operation of OPERATIONS) {
        if (operation.stream !== undefined || operation.peer === true || operation.id.startsWith('session.')) continue
        // A body that cannot pass: who may is decided before what is said is read.
        const body = operation.body === undefined ? undefined : { ...BODIES[operation.id], surplus: 1 }
        const told = await node.ask(operation.method, addressOf(operation, here), { as, body })
        const allowed = table.get(operation.id)?.has(`${role}@${platform}`) ?? false
        const letIn = told.status !== 403 || ['not_your_units_matter'].includes(told.body?.code)
        assert.equal(
          letIn,
          allowed,
          `${role} at ${platform}: ${operation.id} answered ${told.status} ${told.text.slice(0, 200)}`,
        )
      }
    }
    assert.deepEqual(await node.rows(), before)
  }
})

test('without a login everything but the public pages answers 401', async (t) => {
  const node = await testNode(t)
  for (const operation of OPERATIONS) {
    if (operation.peer === true) continue
    const line: PolicyLine = POLICY[operation.id]
    const url = addressOf(operation, '0190a0b0-0000-7000-8000-000000000001')
    const body = operation.body === undefined ? undefined : { surplus: 1 }
    const told = await node.ask(operation.method, url, { body })
    if (line.roles === 'anyone') assert.notEqual(told.body?.code, 'not_logged_in', operation.id)
    else assert.equal(told.status, 401, `${operation.id}: ${told.text}`)
  }
})

test('the access table in the documentation is the one that decides, line by line', () => {
  const table = documented()
  assert.deepEqual([...table.keys()].sort(), Object.keys(POLICY).sort())
  for (const id of Object.keys(POLICY) as OperationId[]) {
    const entitled = ROLES.flatMap((role) => {
      const unit = role.startsWith('unit_') ? UNIT : null
      return (['12345', '110'] as const)
        .filter((platform) => decide({ name: 'x', roles: [role], unit, disabled: false, platform }, id).allowed)
        .map((platform) => `${role}@${platform}`)
    })
    assert.deepEqual([...(table.get(id) ?? [])].sort(), entitled.sort(), id)
  }
})

/** docs/reference/access.md: operation | roles (a number after a role: on that platform only). */
function documented(): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const line of readSource('docs/reference/access.md').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim())
    const id = /^`([a-z.-]+)`$/.exec(cells[1] ?? '')?.[1]
    if (id === undefined) continue
    const entitled = new Set<string>()
    const words = (cells[2] ?? '').split(',').map((word) => word.trim())
    for (const word of words) {
      const [name = '', only] = word.split('@')
      const roles = name === 'anyone' || name === 'everyone' ? [...ROLES] : [name]
      for (const role of roles) {
        const home = ROLE_PLATFORM[role as keyof typeof ROLE_PLATFORM]
        for (const platform of only === undefined ? ['12345', '110'] : [only]) {
          const there = name === 'anyone' || home === undefined || home === platform
          if (role !== '' && there) entitled.add(`${role}@${platform}`)
        }
      }
    }
    table.set(id, entitled)
  }
  return table
}
