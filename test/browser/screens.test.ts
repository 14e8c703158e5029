// Each screen by itself: readable for everybody (WCAG 2 A and AA), in both languages, and never blank when something is wrong.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { freshPage, logIn, needsChromium, openBrowser } from './support/chromium.js'

let started: StartedDemo
let browser: Browser
let taken: { readonly number: string; readonly code: string; readonly id: string }

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo()
    browser = await openBrowser()
    taken = await takeOne()
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const hotline = (): string => started.demo.urls.hotline
const enter = async (name: string): Promise<Page> => (await logIn(browser, hotline(), name, started.demo.password)).page

async function takeOne(): Promise<typeof taken> {
  const seat = await enter('seat')
  await seat.fill('#intake-text', '小区门口的路灯坏了三天，晚上看不见路')
  await seat.waitForSelector('[data-testid="verdict"]')
  await seat.keyboard.press('Control+Enter')
  const text = async (which: string): Promise<string> =>
    (await seat.textContent(`[data-testid="${which}"]`))?.trim() ?? ''
  const found = { number: await text('ticket-number'), code: await text('ticket-code') }
  const id = (await seat.getAttribute('[data-testid="ticket"]', 'data-case')) ?? ''
  await seat.context().close()
  return { ...found, id }
}

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

test('the login page of each platform is accessible', needsChromium, async () => {
  for (const base of Object.values(started.demo.urls)) {
    const { page } = await freshPage(browser)
    await page.goto(`${base}/login`)
    await page.waitForSelector('#password')
    await assertAccessible(page, `login of ${base}`)
    await page.context().close()
  }
})

test('the seat is accessible, empty, with a decision, and with a contact taken', needsChromium, async () => {
  const page = await enter('seat')
  await page.waitForSelector('.scopes')
  await assertAccessible(page, 'empty seat')
  await page.fill('#intake-text', '楼上有人打架，拿着刀，有人受伤流血了')
  await page.waitForSelector('.danger-banner')
  await assertAccessible(page, 'seat with danger')
  await page.fill('#intake-text', '路上有棵大树倒了')
  await page.waitForSelector('[data-testid="question"]')
  await assertAccessible(page, 'seat with a question')
  await page.fill('#intake-text', '小区门口的路灯坏了，晚上看不见路')
  await page.waitForSelector('[data-testid="verdict"][data-accept="12345"]')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('[data-testid="as-decided"]')
  await assertAccessible(page, 'seat with a contact taken')
  await page.keyboard.press('F2')
  await page.waitForSelector('[role="dialog"][aria-modal="true"] form')
  await page.waitForTimeout(400)
  await assertAccessible(page, 'dispatch dialog')
  await page.context().close()
})

test('the unit desk is accessible', needsChromium, async () => {
  const desk = await enter('dispatch')
  await desk.goto(`${hotline()}/case/${taken.id}`)
  await desk.click('[data-deed="dispatch"]')
  await desk.waitForSelector('[role="dialog"][aria-modal="true"] form')
  const lead = await desk.textContent('[role="dialog"] .ant-form-item:first-child .ant-select')
  if (!lead?.trim()) {
    await desk.keyboard.press('ArrowDown')
    await desk.keyboard.press('Enter')
  }
  await desk.keyboard.press('Control+Enter')
  await desk.waitForSelector('[role="dialog"][aria-modal="true"]', { state: 'hidden' })
  const legs = (await (await desk.request.get(`${hotline()}/api/legs?kinds=order&open=true`)).json()) as {
    items: { holderId: string }[]
  }
  const page = await enter(legs.items[0]?.holderId ?? '')
  await page.waitForSelector('[data-testid="sign-for"]')
  await assertAccessible(page, 'unit desk, to sign for')
  await page.click('[data-testid="sign-for"]')
  await page.waitForSelector('[data-testid="report-result"]')
  await assertAccessible(page, 'unit desk, to report')
  await desk.context().close()
  await page.context().close()
})

test("the supervisor's list and the case page are accessible", needsChromium, async () => {
  const page = await enter('supervise')
  await page.waitForSelector('.list tr.ant-table-row')
  await assertAccessible(page, 'supervision')
  await page.click('.list tr.ant-table-row a')
  await page.waitForSelector('[data-testid="timeline"] li')
  await assertAccessible(page, 'case page')
  await page.click('[data-testid="timeline"] .cite')
  await page.waitForSelector('.ant-drawer-body h2')
  await page.waitForTimeout(400)
  await assertAccessible(page, 'clause drawer')
  await page.context().close()
})

test("the citizen's pages are accessible on a small telephone", needsChromium, async () => {
  const { page } = await freshPage(browser, { viewport: { width: 360, height: 740 } })
  await page.goto(`${hotline()}/progress`)
  await page.fill('#number', taken.number)
  await page.fill('#code', taken.code)
  await page.click('button.main')
  await page.waitForSelector('[data-testid="answer"]')
  await assertAccessible(page, 'progress')
  await page.goto(`${hotline()}/progress?file`)
  await page.waitForSelector('textarea')
  await assertAccessible(page, 'filing')
  const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  assert.equal(wide, false, 'nothing has to be scrolled sideways')
  await page.context().close()
})

test('a citizen files a demand online and follows it with number and code', needsChromium, async () => {
  const { page, complaints } = await freshPage(browser, { viewport: { width: 390, height: 844 } })
  await page.goto(`${hotline()}/progress?file`)
  await page.fill('#text', '河道里漂着很多垃圾，有股臭味')
  await page.click('button.main')
  await page.waitForSelector('[data-testid="receipt"]')
  await page.click('[data-testid="receipt"] button.main')
  await page.waitForSelector('[data-testid="answer"]')
  assert.equal(new URL(page.url()).search, '', 'the code does not stand in the address')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a wrong code is answered in words, on the page', needsChromium, async () => {
  const { page } = await freshPage(browser)
  await page.goto(`${hotline()}/progress`)
  await page.fill('#number', taken.number)
  await page.fill('#code', 'ZZZZZZ')
  await page.click('button.main')
  const said = (await page.textContent('[role="alert"]')) ?? ''
  assert.ok(said.trim().length > 4)
  await page.context().close()
})

test('the screen speaks English after one click and remembers it', needsChromium, async () => {
  const page = await enter('seat')
  await page.click('header.band [lang="en"]')
  await page.waitForSelector('text=Routing decision')
  await page.reload()
  await page.waitForSelector('text=Routing decision')
  assert.equal(await page.getAttribute('html', 'lang'), 'en')
  await assertAccessible(page, 'seat in English')
  await page.context().close()
})

test('when the server cannot be reached the words stay and a retry is offered', needsChromium, async () => {
  const page = await enter('seat')
  await page.fill('#intake-text', '小区里的健身器材坏了')
  await page.waitForSelector('[data-testid="verdict"]')
  await page.route('**/api/**', (route) => route.abort())
  await page.click('[data-testid="save-contact"]')
  await page.waitForSelector('.down-note')
  assert.equal(await page.inputValue('#intake-text'), '小区里的健身器材坏了')
  await page.unroute('**/api/**')
  await page.click('.intake [role="alert"] button')
  await page.waitForSelector('[data-testid="ticket-number"]')
  await page.context().close()
})

test('a session that ends in the middle of a call asks to log in on top of the work', needsChromium, async () => {
  const page = await enter('seat')
  await page.fill('#intake-text', '公交站台的广告牌松动了')
  await page.waitForSelector('[data-testid="verdict"]')
  await page.context().clearCookies()
  await page.click('[data-testid="save-contact"]')
  await page.fill('[role="dialog"] #password', started.demo.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[role="dialog"][aria-modal="true"]', { state: 'hidden' })
  assert.equal(await page.inputValue('#intake-text'), '公交站台的广告牌松动了')
  await page.click('[data-testid="save-contact"]')
  await page.waitForSelector('[data-testid="ticket-number"]')
  await page.context().close()
})
