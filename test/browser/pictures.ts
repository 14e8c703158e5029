// Makes the pictures of docs/images anew, from a demonstration of its own: `node dist/test/browser/pictures.js`.
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type { LegPage } from '../../src/http/contract/cases.js'
import { removeHome, startDemo } from '../support/running-demo.js'
import { fillWithWork, twoHalves } from './support/busy-morning.js'
import { freshPage, logIn, openBrowser } from './support/chromium.js'

const FOLDER = process.argv[2] ?? 'docs/images'
const SIZE = { width: 1440, height: 900 }
mkdirSync(FOLDER, { recursive: true })
const started = await startDemo()
const browser = await openBrowser()
try {
  const { urls, password } = started.demo
  await fillWithWork(started.demo)
  const enter = async (base: string, name: string): Promise<Page> => {
    const { page } = await logIn(browser, base, name, password)
    await page.setViewportSize(SIZE)
    return page
  }
  const seat = await enter(urls.hotline, 'seat')
  await seat.waitForSelector('#intake-text:focus')
  await seat.keyboard.type('三星镇叠石桥路口有棵大树倒了，压着路边的电动车')
  await seat.waitForSelector('[data-testid="question"]')
  await seat.fill('#intake-phone', '13800001005')
  await seat.fill('#intake-address', '叠石桥路与人民路路口')
  await seat.waitForTimeout(1500)
  await seat.screenshot({ path: `${FOLDER}/seat.png` })

  await seat.keyboard.press('Escape')
  await seat.locator('#intake-address').blur()
  await seat.keyboard.press('1')
  await seat.waitForSelector('[data-testid="verdict"][data-accept="110"]')
  await seat.keyboard.press('F2')
  await seat.waitForSelector('[data-testid="hand-over"]')
  const number = (await seat.textContent('[data-testid="ticket-number"]')) ?? ''
  const code = (await seat.textContent('[data-testid="ticket-code"]')) ?? ''

  const desk = await enter(urls.police, 'police')
  await desk.click('[data-testid="list-offered"] li:has-text("大树倒了") [data-deed="accept-transfer"]')
  await seat.waitForSelector('[data-testid="hand-over"][data-state="accepted"]')
  await seat.waitForTimeout(800)
  await seat.screenshot({ path: `${FOLDER}/handover.png` })
  await desk.waitForTimeout(800)
  await desk.screenshot({ path: `${FOLDER}/police.png` })

  const answer = await seat.request.get(`${urls.hotline}/api/legs?kinds=order&states=dispatched&open=true`)
  const order = ((await answer.json()) as LegPage).items[0]
  const clerk = await enter(urls.hotline, order?.holderId ?? '')
  await clerk.click(`[data-testid="orders"] [data-number="${order?.number}"]`)
  await clerk.click('[data-testid="sign-for"]')
  await clerk.waitForSelector('[data-testid="report-result"]')
  await clerk.fill('.report textarea', '今天上午到场查看，情况属实，已安排维修并于当日完成；已电话告知诉求人。')
  await clerk.waitForTimeout(800)
  await clerk.screenshot({ path: `${FOLDER}/unit.png` })

  const lead = await enter(urls.hotline, 'shift')
  await lead.goto(`${urls.hotline}/case/${await twoHalves(started.demo)}`)
  await lead.waitForSelector('[data-testid="timeline"] > li[data-kind="peer_accepted"]')
  await lead.waitForSelector('[data-testid="timeline"] > li[data-kind="order_signed_for"]')
  await lead.waitForTimeout(800)
  await lead.screenshot({ path: `${FOLDER}/case.png` })

  const citizen = (await freshPage(browser, { viewport: { width: 420, height: 900 }, deviceScaleFactor: 1.5 })).page
  await citizen.goto(`${urls.hotline}/progress`)
  await citizen.fill('#number', number.trim())
  await citizen.fill('#code', code.trim())
  await citizen.keyboard.press('Enter')
  await citizen.waitForSelector('[data-testid="answer"]')
  await citizen.waitForTimeout(400)
  await citizen.screenshot({ path: `${FOLDER}/citizen.png`, fullPage: true })

  // Danger must be signed for within a minute; nobody did, and the supervisor sees it.
  const supervisor = await enter(urls.hotline, 'supervise')
  await supervisor.waitForSelector('.bars .late b:not(:text("0"))', { timeout: 120_000 })
  await supervisor.waitForTimeout(1200)
  await supervisor.screenshot({ path: `${FOLDER}/supervise.png` })
} finally {
  await browser.close()
  await started.stop()
  removeHome(started.home)
}
