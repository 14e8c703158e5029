// What goes wrong on a working day, on the screens: the caller hangs up, the unit says it is not its own, somebody wants a number.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
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

const hotline = (): string => started.demo.urls.hotline
const enter = async (name: string): Promise<Page> => (await logIn(browser, hotline(), name, started.demo.password)).page
const dialog = '[role="dialog"][aria-modal="true"]:visible'

test(
  'a caller who hangs up during the handover is owed a call, and the seat sees it until it is made',
  needsChromium,
  async () => {
    const page = await enter('seat')
    await page.fill('#intake-text', '有人拿着刀在菜场门口追人')
    await page.fill('#intake-phone', '13800138000')
    await page.waitForSelector('.danger-banner')
    await page.keyboard.press('Control+Enter')
    // Danger does not wait for a key: saved is handed over.
    await page.waitForSelector('[data-testid="hand-over"][data-state="offered"]')
    await page.click('.call button:has-text("来电人挂断")')
    await page.click('.recent .call-back button')
    await page.fill(`${dialog} #note`, '回拨接通，人已安全')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.recent .call-back', { state: 'detached' })
    await page.context().close()
  },
)

test('a unit returns an order with a listed ground and the shift lead decides', needsChromium, async () => {
  const seat = await enter('seat')
  await seat.fill('#intake-text', '小区门口的路灯坏了，晚上看不见路')
  await seat.fill('#intake-phone', '13900139000')
  await seat.waitForSelector('[data-testid="verdict"][data-accept="12345"]')
  await seat.keyboard.press('Control+Enter')
  const caseId = (await seat.getAttribute('[data-testid="ticket"]', 'data-case')) ?? ''
  await seat.waitForSelector('[data-testid="as-decided"]')
  await seat.keyboard.press('F2')
  await seat.waitForSelector(`${dialog} form`)
  await seat.keyboard.press('Control+Enter')
  await seat.waitForSelector(dialog, { state: 'hidden' })
  const legs = (await (await seat.request.get(`${hotline()}/api/legs?kinds=order&open=true`)).json()) as {
    items: { caseId: string; holderId: string }[]
  }
  const clerk = await enter(legs.items.find((leg) => leg.caseId === caseId)?.holderId ?? '')
  await clerk.click('[data-testid="in-hand"] button:has-text("退单")')
  await clerk.click(`${dialog} #ground`)
  await clerk.click('.ant-select-item-option:has-text("非本辖区")')
  await clerk.fill(`${dialog} #note`, '地点在相邻街道')
  await clerk.keyboard.press('Control+Enter')
  await clerk.waitForSelector('[data-testid="in-hand"][data-state="return_requested"]')

  const lead = await enter('shift')
  await lead.click('[data-testid="queue-review"]')
  await lead.click('[data-testid="list-review"] [data-deed="adjudicate-return"]')
  await lead.waitForSelector(`${dialog} form`)
  assert.match((await lead.textContent(dialog)) ?? '', /非本辖区.*地点在相邻街道/s)
  await lead.click(`${dialog} #upheld >> text=否`)
  await lead.fill(`${dialog} #note`, '按首接单位先办')
  await lead.keyboard.press('Control+Enter')
  await lead.waitForSelector(dialog, { state: 'hidden' })
  await clerk.waitForSelector('[data-testid="in-hand"][data-state="in_progress"]')
  assert.equal(await clerk.locator('[data-testid="in-hand"] button:has-text("退单")').count(), 0, 'no second return')
  for (const page of [seat, clerk, lead]) await page.context().close()
})

test('a telephone number is shown only to who says why', needsChromium, async () => {
  const page = await enter('shift')
  await page.waitForSelector('#intake-text:focus')
  await page.fill('.finder input', '路灯')
  await page.waitForSelector('.finder [role="option"]')
  await page.keyboard.press('Enter')
  const requester = page.locator('.side .facts dd').first()
  await requester.locator('button').waitFor()
  assert.match((await requester.textContent()) ?? '', /139\*{4}9000/)
  await requester.locator('button').click()
  const show = page.locator(`${dialog} .ant-btn-primary`)
  await show.waitFor()
  assert.equal(await show.isDisabled(), true)
  await page.fill(`${dialog} input`, '回访前核对号码')
  await show.click()
  await page.waitForSelector('.side .facts dd:has-text("13900139000")')
  await page.context().close()
})
