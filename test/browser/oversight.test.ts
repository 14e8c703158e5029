// The rooms of oversight on screen, walked as their people walk them over one demonstration with its invented past: the sheet down to a
// case, a unit's answer to the ladder, a warning taken note of, a report made and taken along, the agenda, and the book of exports.
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { ContactAnswer } from '../../src/http/contract/cases.js'
import { logIn as logInApi } from '../../src/start/commands/api-client.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { logIn, needsChromium, openBrowser, type Watched } from './support/chromium.js'

let started: StartedDemo
let browser: Browser
const people = new Map<string, Watched>()

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo({ environment: { LIANDONG_DEMO_PAST: '35' } })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const base = (): string => started.demo.urls.hotline

/** Everybody logs in once and stays; the room is open when it answers. */
async function enter(name: string, room: string): Promise<Page> {
  const watched = people.get(name) ?? (await logIn(browser, base(), name, started.demo.password))
  if (!people.has(name)) {
    watched.page.on('response', (answer) => {
      if (answer.status() >= 400) watched.complaints.push(`${answer.status()} ${answer.url()}`)
    })
  }
  people.set(name, watched)
  watched.page.setDefaultTimeout(60_000)
  await watched.page.goto(`${base()}${room}`)
  return watched.page
}

async function assertSound(name: string, page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
  assert.deepEqual(people.get(name)?.complaints, [], screen)
}

test('a figure of the sheet opens to its demands, and a demand to its case', needsChromium, async () => {
  const page = await enter('shift', '/assess')
  await page.click('.truth-bars button.disagreed')
  await page.waitForSelector('.behind li')
  const told = Number(/\d+/.exec((await page.textContent('.truth-bars button.disagreed')) ?? '')?.[0])
  const title = (await page.textContent('.ant-drawer-title')) ?? ''
  await assertSound('shift', page, 'sheet with its rows')
  await page.click('.ant-drawer button[aria-pressed]:has-text("计入分子")')
  await page.waitForSelector(`.ant-drawer-title:has-text("：${told} 件")`)
  assert.match(title, /件$/)
  const number = (await page.textContent('.behind li button')) ?? ''
  await page.click('.behind li button')
  await page.waitForSelector('[data-testid="timeline"] > li')
  assert.ok((await page.textContent('.case-head'))?.includes(number), 'the case that was opened')
  await assertSound('shift', page, 'case behind a figure')
})

test('a unit answers what the ladder asks of it, and the step says so', needsChromium, async () => {
  const supervisor = await enter('supervise', '/supervise')
  const waiting = supervisor.locator('.ladder-lane li button:has-text("区住建局")').first()
  await waiting.waitFor()
  await assertSound('supervise', supervisor, 'supervision with the ladder')
  const clerk = await enter('housing-bureau', '/unit')
  await clerk.click('.ladder-board .ladder-lane li button')
  await clerk.click('[data-testid="oversight"] .keys button:has-text("答复督办")')
  await clerk.fill('[role="dialog"]:visible textarea >> nth=0', '已安排专班，今天到场处理。')
  await assertSound('housing-bureau', clerk, 'answering supervision')
  await clerk.keyboard.press('Control+Enter')
  await clerk.waitForSelector('[data-testid="oversight"] li[data-state="answered"]:has-text("已安排专班")')
  await assertSound('housing-bureau', clerk, 'case with an answered step')
})

test('many people about one thing raise a warning, and its recipient takes note of it', needsChromium, async () => {
  const seat = await logInApi(base(), 'seat', started.demo.password)
  for (let at = 0; at < 12; at++) {
    const body = {
      channel: 'phone',
      text: '三星镇叠石桥路自来水发黄有铁锈味，好多人家拉肚子',
      requester: { phone: `1380000${2000 + at}`, name: '王女士' },
      place: { address: '三星镇叠石桥路' },
    }
    const answer = await seat.post<ContactAnswer>('/api/contacts', body, `oversight-water-${at}`)
    assert.ok(answer.ok, JSON.stringify(answer))
  }
  const page = await enter('supervise', '/boards')
  const note = page.locator('[data-testid="warnings"] [data-move="acknowledge"]').first()
  await note.waitFor({ timeout: 120_000 })
  await assertSound('supervise', page, 'boards with a warning')
  const warning = note.locator('xpath=ancestor::li')
  const number = await warning.getAttribute('data-warning')
  await note.click()
  await page.waitForSelector(`li[data-warning="${number}"]:not(:has([data-move="acknowledge"]))`)
  assert.ok(await page.locator(`li[data-warning="${number}"] [data-move="answer"]`).count(), 'next it is answered')
})

test('a weekly report is made, read and taken along in three forms', needsChromium, async () => {
  const page = await enter('shift', '/reports')
  await page.selectOption('form.make select', { label: '周报' })
  await page.click('form.make button[type="submit"]')
  const row = page.locator('tr[data-state="made"]').first()
  await row.waitFor({ timeout: 120_000 })
  await assertSound('shift', page, 'reports')
  for (const [form, starts] of [
    ['Word', 'PK'],
    ['PDF', '%PDF'],
    ['Excel', 'PK'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), row.locator(`a:has-text("${form}")`).click()])
    const kept = path.join(started.home, download.suggestedFilename())
    await download.saveAs(kept)
    assert.ok(statSync(kept).size > 2000, `${form} is not empty`)
    assert.equal(readFileSync(kept).subarray(0, starts.length).toString('latin1'), starts)
  }
  await row.locator('.files button').click()
  await page.waitForSelector('article.paper')
  await assertSound('shift', page, 'report read on screen')
  await page.click('article.paper a >> nth=0')
  await page.waitForSelector('.formula')
  assert.match(page.url(), /\/assess\?.*indicator=/)
})

test('a line of the agenda opens to the cases it was reckoned from', needsChromium, async () => {
  const page = await enter('supervise', '/meetings')
  await page.click('[data-testid="agenda"] tbody button >> nth=0')
  await page.waitForSelector('.ant-drawer li a')
  assert.match((await page.textContent('.ant-drawer')) ?? '', /办件（\d+）/)
  await assertSound('supervise', page, 'agenda with its cases')
})

test('the auditor finds every file that was taken along, with who and how many', needsChromium, async () => {
  const page = await enter('audit', '/exports')
  await page.waitForSelector('[data-testid="export-rows"] tbody tr')
  const rows = await page.locator('[data-testid="export-rows"] tbody tr').allTextContents()
  assert.equal(rows.filter((row) => row.includes('shift')).length, 3, rows.join('\n'))
  await assertSound('audit', page, 'exports')
})

test('the same rooms in English, in a narrow window: nothing sticks out to the side', needsChromium, async () => {
  const page = await enter('supervise', '/assess')
  await page.click('header.band [lang="en"]')
  await page.setViewportSize({ width: 1180, height: 900 })
  for (const room of ['/assess', '/boards', '/reports', '/meetings', '/seats', '/duty', '/shares', '/harassment']) {
    await page.goto(`${base()}${room}`)
    await page.waitForSelector('main h1')
    await assertSound('supervise', page, `${room} in English`)
    const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    assert.ok(beyond <= 0, `${room} is ${beyond} px wider than the window`)
  }
})
