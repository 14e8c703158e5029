// The signature line on screen: once an appointment is published, a work order and a record name who answers for their unit.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { logIn, needsChromium, openBrowser } from './support/chromium.js'

const INVENTED = `云山区人民政府关于何川等同志职务任免的通知

云政干〔2023〕2号

各镇：

经研究，决定：

何川同志任区城市管理局局长；

方宁同志任区水文站站长，免去其区城市管理局局长职务。

云山区人民政府

2023年3月9日
`

const LINE = '主要负责人：何川（区城管局局长，云政干〔2023〕2号）'

let started: StartedDemo
let browser: Browser

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const enter = (name: string) => logIn(browser, started.demo.urls.hotline, name, started.demo.password)

type Told = Readonly<Record<'case' | 'record', { readonly id: string }>>

/** Sent from the page itself, with its session; answers the body. */
async function post(page: Page, url: string, body: unknown): Promise<Told> {
  const told: unknown = await page.evaluate(
    async ([to, sent]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await fetch(String(to), { method: 'POST', headers, body: JSON.stringify(sent) })
      if (!answer.ok) throw new Error(await answer.text())
      return answer.json()
    },
    [url, body] as const,
  )
  return told as Told
}

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

test(
  'a published appointment stands as the signature line beside the order and the record of the unit',
  needsChromium,
  async () => {
    const keeper = (await enter('keep')).page
    await keeper.setInputFiles('[data-testid="gazette-file"]', {
      name: '云山公报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(INVENTED),
    })
    await keeper.click('[data-testid="gazette-publish"]')
    await keeper.click('[role="dialog"] .ant-btn-primary')
    await keeper.waitForSelector('.issue-head .state.published')
    await keeper.context().close()

    const seat = await enter('seat')
    const contact = { channel: 'phone', text: '路边垃圾箱满了没人清运', requester: {} }
    const { case: file } = await post(seat.page, '/api/contacts', contact)
    await post(seat.page, `/api/cases/${file.id}/dispatch`, { lead: 'urban-management-bureau' })
    await seat.page.goto(`${started.demo.urls.hotline}/case/${file.id}`)
    assert.equal(await seat.page.textContent('.lanes [data-testid="responsible"]'), LINE)
    await assertAccessible(seat.page, 'case with a signature line')
    assert.deepEqual(seat.complaints, [])
    await seat.page.context().close()

    const boss = await enter('supervise')
    const fields = { kind: '例会', topic: '月度会商' }
    const { record } = await post(boss.page, '/api/registers/dumping-meetings/records', { fields })
    await boss.page.goto(`${started.demo.urls.hotline}/record/${record.id}`)
    assert.equal(await boss.page.textContent('.record-head [data-testid="responsible"]'), LINE)
    await assertAccessible(boss.page, 'record with a signature line')
    assert.deepEqual(boss.complaints, [])
    await boss.page.context().close()
  },
)
