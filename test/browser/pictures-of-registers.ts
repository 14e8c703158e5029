// Makes the pictures of registers, an account book and targets anew: `node dist/test/browser/pictures-of-registers.js [folder]`.
import { mkdirSync } from 'node:fs'
import { removeHome, startDemo } from '../support/running-demo.js'
import { freshPage, logIn, openBrowser } from './support/chromium.js'
import { demoRowsIn } from './support/demo-rows.js'

const FOLDER = process.argv[2] ?? 'docs/images'
const SIZE = { width: 1440, height: 900 }

/** File → address, and what has to stand there before the picture is taken. */
const STAFF: readonly (readonly [file: string, address: string, ready: string])[] = [
  ['registers', '/registers', '[data-register]'],
  ['register-donations', '/registers/donations', '[data-testid="records"] tbody tr'],
  ['register-duties', '/registers/industry-duties', '[data-testid="figures"] .bars-drawn'],
  ['register-planting', '/registers/planting-bases', '[data-testid="records"] tbody tr'],
  ['ledger', '/ledgers/humanitarian-fund', '[data-testid="entries"] tbody tr'],
  ['targets', '/targets', '[data-target]'],
]
const OPEN: typeof STAFF = [
  ['open', '/open', '[data-testid="open-list"]'],
  ['catalogue', '/catalogue', '[data-row]'],
]

mkdirSync(FOLDER, { recursive: true })
const started = await startDemo({ until: '/' })
const browser = await openBrowser()
try {
  const { urls, password } = started.demo
  const { page } = await logIn(browser, urls.hotline, 'supervise', password)
  await page.setViewportSize(SIZE)
  await demoRowsIn(page, urls.hotline)
  for (const [file, address, ready] of STAFF) {
    await page.goto(urls.hotline + address)
    await page.waitForSelector(ready, { timeout: 60_000 })
    await page.waitForTimeout(800)
    await page.screenshot({ path: `${FOLDER}/${file}.png` })
  }
  // The parts of the towns, and two sources that do not agree.
  for (const [file, found] of [
    ['targets-towns', '[data-parts]'],
    ['targets-sources', '[data-testid="elsewhere"]'],
  ] as const) {
    const line = page.locator(`[data-paper]:has(${found})`).first()
    await line.evaluate((node) => {
      const section = node as unknown as { querySelectorAll: (what: string) => Iterable<{ open: boolean }> }
      for (const folded of section.querySelectorAll('details')) folded.open = true
    })
    await line.locator(found).first().scrollIntoViewIfNeeded()
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${FOLDER}/${file}.png` })
  }
  await page.goto(`${urls.hotline}/registers/donations`)
  await page.click('[data-testid="records"] td.headline a')
  await page.waitForSelector('[data-testid="timeline"] li')
  await page.waitForTimeout(800)
  await page.screenshot({ path: `${FOLDER}/record.png` })

  const citizen = (await freshPage(browser, { viewport: { width: 900, height: 900 } })).page
  for (const [file, address, ready] of OPEN) {
    await citizen.goto(urls.hotline + address)
    await citizen.waitForSelector(ready, { timeout: 60_000 })
    await citizen.waitForTimeout(800)
    await citizen.screenshot({ path: `${FOLDER}/${file}.png` })
  }
} finally {
  await browser.close()
  await started.stop()
  removeHome(started.home)
}
