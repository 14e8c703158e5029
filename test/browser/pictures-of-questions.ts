// Makes the pictures of five questions put to the papers, of firms and of the assessment anew: `node dist/test/browser/pictures-of-questions.js`.
import { mkdirSync } from 'node:fs'
import { removeHome, startDemo } from '../support/running-demo.js'
import { fillWithWork } from './support/busy-morning.js'
import { freshPage, logIn, openBrowser } from './support/chromium.js'
import { demoRowsIn } from './support/demo-rows.js'

const FOLDER = process.argv[2] ?? 'docs/images'
const SIZE = { width: 1440, height: 900 }
const SETTLED_MS = 1_500

/** Picture → address of a staff screen. */
const STAFF: Readonly<Record<string, string>> = {
  'register-firms': '/registers/plating-firms',
  assessment: '/assess',
}

/** Picture → a question as somebody asks it, with what they say of themselves. */
const QUESTIONS: Readonly<Record<string, readonly [rule: string, inputs: object]>> = {
  'ask-firm': ['R13', { area: '800', appr: '150000.01' }],
  'ask-donor': ['R40', { kind: '单位', amount: '500000' }],
  'ask-venue': ['R30', { industry: '剧本杀', matter: '治安' }],
  'ask-clue': ['R20', { act: '沿途遗撒', actor: '处置单位', inTransit: true }],
  'ask-plot': ['R61', { area: '20', dbh: '3.5', spacing: ['2', '2'], survival: '84.9' }],
}

mkdirSync(FOLDER, { recursive: true })
const started = await startDemo()
const browser = await openBrowser()
try {
  const { urls, password } = started.demo
  await fillWithWork(started.demo)
  const { page } = await logIn(browser, urls.hotline, 'supervise', password)
  await page.setViewportSize(SIZE)
  await demoRowsIn(page, urls.hotline)
  for (const [name, address] of Object.entries(STAFF)) {
    await page.goto(`${urls.hotline}${address}`)
    await page.waitForSelector('table, .figure')
    await page.waitForTimeout(SETTLED_MS)
    await page.screenshot({ path: `${FOLDER}/${name}.png` })
  }
  const citizen = (await freshPage(browser, { viewport: { width: 760, height: 900 } })).page
  for (const [name, [rule, inputs]] of Object.entries(QUESTIONS)) {
    await citizen.goto(`${urls.hotline}/ask/${rule}?${new URLSearchParams({ in: JSON.stringify(inputs) })}`)
    await citizen.waitForSelector('[data-testid="rule-answer"]')
    await citizen.waitForTimeout(SETTLED_MS)
    await citizen.locator('main').screenshot({ path: `${FOLDER}/${name}.png` })
  }
} finally {
  await browser.close()
  await started.stop()
  removeHome(started.home)
}
