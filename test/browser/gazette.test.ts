// The keeper at work in a real browser: drops a gazette, goes through the report beside the printed lines, publishes it; and a file
// that is none is refused in words.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { GAZETTE, NEWSPAPER } from '../gazette/support/invented.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { logIn, needsChromium, openBrowser } from './support/chromium.js'

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

const enter = async (name: string): Promise<Page> =>
  (await logIn(browser, started.demo.urls.hotline, name, started.demo.password)).page

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles('[data-testid="gazette-file"]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

test(
  'the keeper begins at the gazettes, and a file that is none is refused with what to do',
  needsChromium,
  async () => {
    const page = await enter('keep')
    await page.waitForSelector('[data-testid="gazette-file"]', { state: 'attached' })
    assert.equal(new URL(page.url()).pathname, '/gazette')
    await assertAccessible(page, 'the place to drop a file')
    await drop(page, '便条.txt', '今天渡口停航。')
    const told = await page.waitForSelector('[role="alert"]')
    assert.match((await told.textContent()) ?? '', /不是公报/)
    assert.equal(await page.locator('[data-testid="gazettes"] li').count(), 0)
    await page.context().close()
  },
)

test(
  'an anomaly opens at its printed lines, the rebuilt table is shown, and publishing asks once more',
  needsChromium,
  async () => {
    const page = await enter('keep')
    await page.waitForSelector('[data-testid="gazette-file"]', { state: 'attached' })
    await drop(page, '云山公报.txt', GAZETTE)
    await page.waitForSelector('[data-kind="heading_number_missing"]')
    await assertAccessible(page, 'anomalies')
    await page.click('[data-kind="annex_missing"] .place')
    await page.waitForSelector('[data-testid="printed"] li.inside')
    assert.match((await page.textContent('[data-testid="printed"] li.inside')) ?? '', /标准见附件1/)

    await page.getByText('表格', { exact: false }).first().click()
    await page.waitForSelector('.rebuilt td.carried')
    assert.equal(await page.locator('.rebuilt tbody tr').count(), 6)
    await assertAccessible(page, 'tables')

    await page.click('[data-testid="gazette-publish"]')
    await page.waitForSelector('[role="dialog"][aria-modal="true"]')
    await page.waitForTimeout(400)
    await assertAccessible(page, 'publish dialog')
    await page.click('[role="dialog"] .ant-btn-primary')
    await page.waitForSelector('.issue-head .state.published')
    assert.equal(await page.locator('[data-testid="gazette-publish"]').count(), 0)
    await page.context().close()
  },
)

test(
  'a newspaper page is rejected with a reason, and the auditor sees it without being able to drop anything',
  needsChromium,
  async () => {
    const page = await enter('keep')
    await page.waitForSelector('[data-testid="gazette-file"]', { state: 'attached' })
    await drop(page, '云山报.txt', NEWSPAPER)
    await page.click('[data-testid="gazette-reject"]')
    await page.fill('#gazette-reason', '没有报头')
    await page.click('[role="dialog"] .ant-btn-primary')
    await page.waitForSelector('.issue-head .state.rejected')
    await page.context().close()

    const auditor = await enter('audit')
    await auditor.goto(`${started.demo.urls.hotline}/gazette`)
    await auditor.waitForSelector('[data-testid="gazettes"] li')
    assert.match((await auditor.textContent('[data-testid="gazettes"]')) ?? '', /没有报头/)
    assert.equal(await auditor.locator('[data-testid="gazette-file"]').count(), 0)
    await auditor.context().close()
  },
)
