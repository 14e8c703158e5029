// The rarer deeds of a desk, each done by the people who do it, on the screens of one running demonstration: exporting, merging,
// pausing, extending, negotiating, lowering a danger; the queue of call-backs; a citizen who says in which town.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findChainFault } from '../../src/cases/action.js'
import type { CaseFileView } from '../../src/http/contract/case-file.js'
import type { CaseView, CommandAnswer, ContactAnswer, DutyPage } from '../../src/http/contract/cases.js'
import { type Answer, type ApiClient, logIn as logInApi } from '../../src/start/commands/api-client.js'
import { parseExport, main as verify } from '../../src/start/commands/verify.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { freshPage, logIn, needsChromium, openBrowser } from './support/chromium.js'

const LESSONS = '老师在家违规补课'
const dialog = '[role="dialog"][aria-modal="true"]:visible'

let started: StartedDemo
let browser: Browser
let seat: ApiClient
const people = new Map<string, Page>()

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo()
    browser = await openBrowser()
    seat = await logInApi(hotline(), 'seat', started.demo.password)
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const hotline = (): string => started.demo.urls.hotline
const police = (): string => started.demo.urls.police

/** Everybody logs in once and stays. */
async function at(base: string, name: string): Promise<Page> {
  const page = people.get(base + name) ?? (await logIn(browser, base, name, started.demo.password)).page
  people.set(base + name, page)
  return page
}

async function caseAt(base: string, name: string, id: string): Promise<Page> {
  const page = await at(base, name)
  await page.goto(`${base}/case/${id}`)
  await page.waitForSelector('[data-testid="timeline"] > li')
  return page
}

async function opened(page: Page, deed: string): Promise<void> {
  await page.click(`.case-deeds [data-deed="${deed}"]`)
  await page.waitForSelector(`${dialog} form`)
}

async function confirm(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector(dialog, { state: 'hidden' })
}

async function done<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.body
}

let keys = 0
async function taken(client: ApiClient, text: string, more: object = {}): Promise<CaseFileView> {
  keys += 1
  const body = { channel: 'phone', text, requester: { phone: `1380000${1000 + keys}` }, ...more }
  return (await done(client.post<ContactAnswer>('/api/contacts', body, `deeds-contact-${keys}`))).case
}
const read = async (id: string): Promise<CaseFileView> => (await done(seat.get<CaseView>(`/api/cases/${id}`))).case

const step = (page: Page, kind: string) => page.waitForSelector(`[data-testid="timeline"] > li[data-kind="${kind}"]`)

test(
  'what is exported with a click can be verified without us, and shows when a word of it was changed',
  needsChromium,
  async () => {
    const file = await taken(seat, LESSONS)
    const page = await caseAt(hotline(), 'shift', file.id)
    await page.click('.side button:has-text("导出全程")')
    await page.fill(`${dialog} input`, '核查')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`${dialog} .ant-btn-primary`)])
    assert.equal(download.suggestedFilename(), `${file.number}.ndjson`)
    const kept = path.join(started.home, download.suggestedFilename())
    await download.saveAs(kept)
    const actions = parseExport(kept, readFileSync(kept, 'utf8'))
    assert.equal(findChainFault(actions), undefined)
    assert.deepEqual(
      [actions.length, actions.at(-1)?.hash],
      [file.version, file.head],
      'the whole course, to its last step',
    )
    assert.equal(await verify([kept]), 0)
    writeFileSync(kept, readFileSync(kept, 'utf8').replace(LESSONS, '老师没有补课'))
    assert.equal(await verify([kept]), 1)
  },
)

test('a second file of the same trouble is merged into the first, found by its number', needsChromium, async () => {
  const [main, duplicate] = [await taken(seat, LESSONS), await taken(seat, `${LESSONS}，还收很多钱`)]
  const page = await caseAt(hotline(), 'shift', duplicate.id)
  await opened(page, 'merge')
  await page.click(`${dialog} #into`)
  await page.keyboard.type(main.number)
  await page.click(`.ant-select-item-option:has-text("${main.number}")`)
  await page.fill(`${dialog} #reason`, '同一位老师')
  await confirm(page)
  await page.waitForSelector('[data-testid="case"][data-state="merged"]')
  assert.deepEqual(
    (await read(main.id)).petitioners.map((one) => one.number),
    [duplicate.number],
  )
})

test(
  'the clock of a demand is stopped under a named rule and goes on again, both in sight of everyone',
  needsChromium,
  async () => {
    const file = await taken(seat, LESSONS)
    const page = await caseAt(hotline(), 'shift', file.id)
    assert.match((await page.textContent('[data-testid="next-step"]')) ?? '', /下一步：(催办|督办)，\d+\/\d+ \d\d:\d\d/)
    await opened(page, 'pause-clock')
    await page.click(`${dialog} #rule`)
    await page.click('.ant-select-item-option:has-text("等诉求人补充材料")')
    await page.fill(`${dialog} #reason`, '等家长提供地址')
    await confirm(page)
    await page.waitForSelector('.case-head .clock:has-text("已暂停"):has-text("等诉求人补充材料")')
    await step(page, 'clock_paused')
    await opened(page, 'resume-clock')
    await confirm(page)
    await step(page, 'clock_resumed')
    await page.waitForSelector('.case-head .clock:not(:has-text("已暂停"))')
    const { clock } = await read(file.id)
    assert.deepEqual([clock.paused, clock.pauses.map((one) => one.rule)], [null, ['waiting_for_requester']])
  },
)

test(
  'a unit asks for more time, the shift lead grants it once the citizen was told, and the citizen’s clock moves openly',
  needsChromium,
  async () => {
    const file = await taken(seat, LESSONS)
    const unit = 'education-bureau'
    const sent = await done(
      seat.post<CommandAnswer>(`/api/cases/${file.id}/dispatch`, { lead: unit }, `deeds-dispatch-${file.id}`),
    )
    const before = sent.case.clock.dueAt ?? ''
    const clerk = await at(hotline(), unit)
    await clerk.click(`[data-testid="orders"] [data-number="${file.number}"]`)
    await clerk.click('[data-testid="sign-for"]')
    await clerk.waitForSelector('[data-testid="report-result"]')
    await clerk.click('[data-testid="in-hand"] button:has-text("延期")')
    await clerk.waitForSelector(`${dialog} form`)
    await clerk.fill(`${dialog} #days`, '4')
    await clerk.fill(`${dialog} #reason`, '需要约谈家长')
    await confirm(clerk)
    const lead = await caseAt(hotline(), 'shift', file.id)
    await opened(lead, 'decide-extension')
    assert.match((await lead.textContent(dialog)) ?? '', /4.*需要约谈家长/s)
    await lead.click(`${dialog} #approved >> text=是`)
    await lead.fill(`${dialog} #note`, '同意')
    await lead.keyboard.press('Control+Enter')
    await lead.waitForSelector(`${dialog} [role="alert"]`, { timeout: 5_000 })
    await lead.check(`${dialog} #citizenTold`)
    await confirm(lead)
    await step(lead, 'extension_decided')
    const after = await read(file.id)
    assert.ok((after.clock.dueAt ?? '') > before)
    assert.deepEqual(after.legs.map((leg) => leg.extensions).filter(Boolean), [1])
  },
)

test('the two platforms ask each other whose it is, agree, and it goes over', needsChromium, async () => {
  const file = await taken(seat, LESSONS)
  const page = await caseAt(hotline(), 'shift', file.id)
  await opened(page, 'open-negotiation')
  await page.click(`${dialog} #says >> text=110`)
  await page.fill(`${dialog} #because`, '像是诈骗')
  await confirm(page)
  await step(page, 'negotiation_opened')
  const desk = await at(police(), 'police')
  await desk.click('[data-testid="queue-negotiation"]')
  await desk.click(`[data-testid="list-negotiation"] li:has-text("${LESSONS}") [data-deed="answer-negotiation"]`)
  await desk.waitForSelector(`${dialog} form`)
  await desk.click(`${dialog} #says >> text=110`)
  await desk.fill(`${dialog} #because`, '同意，由我们查')
  await confirm(desk)
  await step(page, 'negotiation_settled')
  await step(page, 'transfer_offered')
  assert.ok((await read(file.id)).legs.some((leg) => leg.kind === 'transfer_out' && leg.state === 'offered'))
})

test('a danger is lowered by two people: whoever proposed it cannot confirm it', needsChromium, async () => {
  const taker = await logInApi(police(), 'police', started.demo.password)
  const file = await taken(taker, '有人拿着刀在菜场门口追人')
  assert.equal(file.danger.present, true)
  const one = await caseAt(police(), 'pshift', file.id)
  assert.equal(await one.locator('.case-deeds [data-deed="confirm-downgrade"]').count(), 0, 'nobody proposed it yet')
  await opened(one, 'propose-downgrade')
  await one.fill(`${dialog} #reason`, '到场核实是表演')
  await confirm(one)
  await step(one, 'downgrade_proposed')
  assert.equal(await one.locator('.case-deeds [data-deed="confirm-downgrade"]').count(), 0, 'not by the same person')
  const two = await caseAt(police(), 'psupervise', file.id)
  await opened(two, 'confirm-downgrade')
  await two.fill(`${dialog} #reason`, '看过现场视频')
  await confirm(two)
  await step(two, 'danger_downgraded')
  await one.waitForSelector('.case-head .danger-mark', { state: 'detached' })
})

test(
  'a lost caller stands in the queue of everyone at the desk, and leaves all of them with one click',
  needsChromium,
  async () => {
    const file = await taken(seat, '有人在出租屋里聚众赌博')
    const { id, number } = file
    const [lead, other] = [await at(hotline(), 'shift'), await at(hotline(), 'dispatch')]
    for (const page of [lead, other]) {
      await page.goto(`${hotline()}/seat`)
      await page.click('[data-testid="queue-callback"]')
    }
    const call = { adapter: 'manual', ref: 'line-1' }
    const body = { mode: 'one_key_transfer', call }
    const ringing = await done(seat.post<CommandAnswer>(`/api/cases/${id}/offer-transfer`, body, `deeds-offer-${id}`))
    const lost = { opId: ringing.case.calls[0]?.opId, event: 'caller_lost' }
    await done(seat.post(`/api/cases/${id}/record-call`, lost, `deeds-lost-${id}`))
    // Nobody reloads anything.
    for (const page of [lead, other]) {
      await page.waitForSelector(`[data-testid="list-callback"] [data-number="${number}"] .due`)
      assert.equal(await page.textContent('[data-testid="queue-callback"] .count'), '1')
    }
    await other.click(`[data-testid="list-callback"] [data-number="${number}"] [data-deed="settle-duty"]`)
    for (const page of [lead, other]) {
      await page.waitForSelector('[data-testid="list-callback"]', { state: 'detached' })
      assert.equal(await page.textContent('[data-testid="queue-callback"] .count'), '0')
    }
    assert.equal((await done(seat.get<DutyPage>('/api/duties'))).total, 0)
    assert.match((await read(id)).duties[0]?.note ?? '', /已回拨/)
  },
)

test('the supervisor reads on the ladder when each step would come', needsChromium, async () => {
  const page = await at(hotline(), 'supervise')
  await page.waitForSelector('.list .ant-table-row')
  await page.locator('.list .ant-table-row-expand-icon').first().click()
  await page.waitForSelector('.ladder [data-step="circular"] small')
  assert.match((await page.textContent('.ladder [data-step="circular"] small')) ?? '', /\d+\/\d+ \d\d:\d\d|到期后 3天/)
})

test('a citizen says in which town it is, from the list of the place', needsChromium, async () => {
  const { page, complaints } = await freshPage(browser, { viewport: { width: 390, height: 844 } })
  await page.goto(`${hotline()}/progress?file`)
  await page.waitForSelector('#town option:nth-child(12)', { state: 'attached' })
  await page.selectOption('#town', { label: '常乐镇' })
  await page.fill('#text', '村口的路灯坏了')
  await page.click('button[type="submit"]')
  await page.waitForSelector('[data-testid="receipt"]')
  const number = (await page.textContent('[data-testid="receipt"] dd.large'))?.trim() ?? ''
  const list = await done(seat.get<{ items: { number: string; town: string | null }[] }>(`/api/cases?search=${number}`))
  assert.deepEqual(
    list.items.map((one) => one.town),
    ['changle'],
  )
  assert.deepEqual(complaints, [])
})
