// S20 开工一件事: five certificates or none, and no official number for a simulation.
import assert from 'node:assert/strict'
import test from 'node:test'
import { registersOf, type Shown, type Worker } from '../support/registers.js'

const started = async (as: (role: 'unit_clerk', unit: string) => Promise<Worker>) => {
  const approval = await as('unit_clerk', 'approval-bureau')
  const land = await as('unit_clerk', 'natural-resources-bureau')
  const housing = await as('unit_clerk', 'housing-bureau')
  const project = await approval.opened('project-starts', { project: '示例厂房', firm: '示例机电', town: 'sanxing' })
  const certs = await approval.list('project-certs')
  const at = (cert: Shown): Worker => (cert.holder === 'housing-bureau' ? housing : land)
  return { approval, project, certs, at }
}

test('with one certificate missing none is handed out', async (t) => {
  const { as } = await registersOf(t)
  const { approval, project, certs, at } = await started(as)
  assert.equal(certs.length, 5)
  const title = certs.find(({ fields }) => fields.kind === '不动产权证书')
  assert.ok(title)
  assert.match((await at(title).move(title.id, 'finish', { officialNumber: 'BDC-1' })).body.detail, /税费/)
  await approval.moved(project.id, 'pay')
  for (const [n, cert] of certs.slice(0, 4).entries()) {
    await at(cert).moved(cert.id, 'finish', { officialNumber: `WH-${n}` })
  }
  assert.equal((await approval.read(project.id)).fields.ready, 4)
  assert.equal((await approval.read(project.id)).fields.advice, 'hold')
  assert.match((await approval.move(project.id, 'release')).body.detail, /五证没有齐/)
  const reviewed = await approval.moved(project.id, 'tolerate')
  assert.equal(reviewed.fields.advice, '预审通过，不发证')
  assert.match((await approval.move(project.id, 'release')).body.detail, /五证没有齐/)
  assert.equal((await approval.list('project-certs', '?state=issued')).length, 0)

  const last = certs[4]
  assert.ok(last)
  await at(last).moved(last.id, 'finish', { officialNumber: 'WH-4' })
  const released = await approval.moved(project.id, 'release')
  assert.equal(released.fields.advice, '同发')
  assert.equal((await approval.list('project-certs', '?state=issued')).length, 5)
})

test('a simulated approval yields no official number', async (t) => {
  const { as } = await registersOf(t)
  const { certs, at } = await started(as)
  const cert = certs.find(({ fields }) => fields.kind === '施工图审查合格证')
  assert.ok(cert)
  const numbered = await at(cert).move(cert.id, 'simulate', { officialNumber: 'WH-9', remarks: '图纸可行' })
  assert.equal(numbered.status, 422)
  assert.equal(numbered.body.code, 'fields_wrong')
  const simulated = await at(cert).moved(cert.id, 'simulate', { remarks: '图纸可行' })
  assert.equal(simulated.state, 'simulated')
  assert.equal(simulated.fields.officialNumber ?? null, null)
  const supervisor = await as('supervisor')
  const slipped = await supervisor.correct(cert.id, { officialNumber: 'WH-9' }, '补号')
  assert.match(slipped.body.detail, /不产生正式文号/)
})
