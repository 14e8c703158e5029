// Questions put to the published papers in a real browser: by a stranger, from a link, with something missing, and a whole sheet
// by staff.
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { freshPage, logIn, needsChromium, openBrowser } from './support/chromium.js'

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

const at = (where: string): string => `${started.demo.urls.hotline}${where}`

test('a stranger finds a question, fills it in and reads the amount with its clause', needsChromium, async () => {
  const { page, complaints } = await freshPage(browser)
  await page.goto(at('/ask'))
  await page.fill('#sought', '搬')
  await page.click('a[href="/ask/R13"]')
  await page.fill('#in-area', '800')
  await page.fill('#in-appr', '150000.01')
  await page.click('[data-testid="ask"]')
  await page.waitForSelector('[data-testid="rule-answer"][data-status="answered"]')
  assert.match((await page.textContent('[data-testid="outcome"]')) ?? '', /382,000\.01/)
  const parts = (await page.textContent('[data-testid="outcome-parts"]')) ?? ''
  assert.match(parts, /区级191,000\.01/)
  assert.match(parts, /海门港新区191,000\.00/)
  assert.match((await page.textContent('[data-testid="cites"]')) ?? '', /海政办发〔2023〕8号.*四\(一\)/)
  const { serious } = await checkAccessibility(page)
  assert.deepEqual(serious, [])
  await page.click('.citizen > header button')
  await page.waitForSelector('[data-testid="rule-answer"] h2:has-text("Answer")')
  await page.click('[data-testid="cites"] a')
  await page.waitForURL(/\/papers\/.*8.*四\(一\)|\/papers\/.*%E5%9B%9B/)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('what is missing is asked for, and no figure is shown', needsChromium, async () => {
  const { page } = await freshPage(browser)
  await page.goto(at('/ask/R13'))
  await page.click('[data-testid="ask"]')
  await page.waitForSelector('[data-testid="rule-answer"][data-status="missing"]')
  assert.match((await page.textContent('[data-testid="rule-answer"]')) ?? '', /建筑面积/)
  assert.equal(await page.locator('[data-testid="outcome"]').count(), 0)
  assert.equal(await page.getAttribute('#in-area', 'aria-invalid'), 'true')
  await page.fill('#in-area', '-5')
  await page.click('[data-testid="ask"]')
  await page.waitForSelector('[data-testid="rule-answer"][data-status="refused"]')
  assert.equal(await page.locator('[data-testid="outcome"]').count(), 0)
  await page.context().close()
})

test('a link carries the question and its inputs to somebody else', needsChromium, async () => {
  const { page } = await freshPage(browser)
  const inputs = JSON.stringify({
    candidates: [
      { authority: '城管', fine: 50000 },
      { authority: '区镇', fine: 8000 },
    ],
  })
  await page.goto(at(`/ask/R21?in=${encodeURIComponent(inputs)}`))
  await page.waitForSelector('[data-testid="outcome-parts"]')
  assert.match((await page.textContent('[data-testid="outcome-parts"]')) ?? '', /城管.*50,000/)
  assert.equal(await page.inputValue('#in-candidates-1-fine'), '8000')
  await page.context().close()
})

test('staff answer a whole sheet and see which rows lack something', needsChromium, async () => {
  const sheet = path.join(started.home, 'firms.csv')
  await writeFile(sheet, 'area,done,备注\n1000,是,甲\n,是,乙\n800,否,丙\n')
  const { page, complaints } = await logIn(browser, at(''), 'supervise', started.demo.password)
  await page.goto(at('/ask/R13'))
  await page.setInputFiles('#sheet', sheet)
  await page.waitForSelector('[data-testid="batch"] .download')
  assert.match((await page.textContent('[data-testid="batch"]')) ?? '', /3 行：算出 2 行，缺项或不能计算 1 行/)
  assert.match((await page.textContent('[data-testid="batch"]')) ?? '', /略过：备注/)
  assert.deepEqual(complaints, [])
  await page.context().close()
})
