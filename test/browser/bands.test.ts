// The three bands on screen: sure, three proposals on the keys, or the question first; why a row is first; and self-dispatch where switched on.
import assert from 'node:assert/strict'
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { CaseView } from '../../src/http/contract/cases.js'
import type { DecisionView } from '../../src/http/contract/decision.js'
import type { SelfDispatchView } from '../../src/http/contract/self-dispatch.js'
import { liandong } from '../support/command.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { ROOT } from '../support/source-files.js'
import { checkAccessibility } from './support/axe.js'
import { logIn, needsChromium, openBrowser } from './support/chromium.js'

const LAMP = '小区门口的路灯坏了三天，晚上看不见路'
const TEXTS = [
  LAMP,
  '我家楼下烧烤店油烟很大',
  '那个灯怎么还不亮',
  '有人欠我钱不还',
  '河边味道很大',
  '有个事想反映一下',
  '你们帮帮忙吧',
  '路边停了很多车',
  '路不好走',
  '小区里的健身器材坏了',
  '反映一个情况，希望有人来看看',
]

let started: StartedDemo
let browser: Browser
let packs: string
let seat: Page
const decisions = new Map<string, DecisionView>()

if (!needsChromium.skip) {
  before(async () => {
    packs = await mkdtemp(path.join(tmpdir(), 'liandong-packs-'))
    await cp(process.env.LIANDONG_PACKS ?? path.join(ROOT, 'packs', 'haimen'), packs, { recursive: true })
    const line = '  - { matter: B02, from: 2020-01-01, decidedBy: 区指挥中心, note: 试行 }'
    await appendFile(path.join(packs, 'place.yaml'), `selfDispatch:\n${line}\n`)
    started = await startDemo({ environment: { LIANDONG_PACKS: packs } })
    browser = await openBrowser()
    seat = await enter('seat')
    for (const text of TEXTS) {
      const body = { text, channel: 'phone' }
      const answer = await seat.request.post(`${hotline()}/api/triage`, { data: body, headers: { 'x-liandong': '1' } })
      decisions.set(text, (await answer.json()) as DecisionView)
    }
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
    if (packs) await rm(packs, { recursive: true, force: true })
  })
}

const hotline = (): string => started.demo.urls.hotline
const enter = async (name: string): Promise<Page> => (await logIn(browser, hotline(), name, started.demo.password)).page

/** The first of the texts about which the desk thinks so. */
function textWhere(fits: (decision: DecisionView) => boolean): { text: string; decision: DecisionView } {
  for (const [text, decision] of decisions) if (fits(decision)) return { text, decision }
  throw new Error(`none of the texts fits: ${[...decisions.values()].map(({ band }) => band).join(' ')}`)
}

async function say(text: string, band: string): Promise<void> {
  await seat.keyboard.press('Alt+N')
  await seat.fill('#intake-text', text)
  await seat.waitForSelector(`[data-testid="band"][data-band="${band}"]`)
  await seat.keyboard.press('Escape')
}

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

/** True when the first stands above the second on the page. */
async function isAbove(page: Page, first: string, second: string): Promise<boolean> {
  const [a, b] = [await page.locator(first).boundingBox(), await page.locator(second).boundingBox()]
  return (a?.y ?? 0) < (b?.y ?? 0)
}

test('a sure decision says so, with its number, and why: the words are marked in the text', needsChromium, async () => {
  const decision = decisions.get(LAMP)
  assert.equal(decision?.band, 'self')
  await say(LAMP, 'self')
  const percent = Math.floor((decision?.certainty ?? 0) * 100)
  const strip = seat.locator('[data-testid="band"]')
  assert.match((await strip.textContent()) ?? '', new RegExp(`可自动派发.*${percent}%`))
  assert.equal(await strip.locator('[role="img"]').getAttribute('aria-label'), `首个事项正确的把握 ${percent}%`)
  assert.equal(await seat.locator('[data-testid="proposals"]').count(), 0)
  assert.equal(await seat.locator('.why-text').textContent(), LAMP)
  const marked = (await seat.locator('.why-text mark').allTextContents()).join('')
  assert.match(marked, /路灯/)
  assert.match((await seat.textContent('[data-testid="why-first"]')) ?? '', /B02/)
  await assertAccessible(seat, 'seat, sure')
})

test('the row is opened from the keyboard', needsChromium, async () => {
  await say(LAMP, 'self')
  await seat.keyboard.press('Alt+R')
  await seat.waitForSelector('.ant-drawer-body h2:has-text("B02")')
  await seat.keyboard.press('Escape')
  await seat.waitForSelector('.ant-drawer-body', { state: 'hidden' })
})

test('where the desk proposes, a number settles on a row', needsChromium, async () => {
  const { text, decision } = textWhere(({ band, ask, matters }) => band === 'propose' && !ask && matters.length > 1)
  await say(text, 'propose')
  const rows = await seat
    .locator('[data-testid="proposals"] button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-row')))
  assert.deepEqual(
    rows,
    decision.matters.slice(0, 3).map(({ id }) => id),
  )
  await assertAccessible(seat, 'seat, proposals')
  await seat.locator('#intake-text').blur()
  await seat.keyboard.press('2')
  await seat.waitForSelector(`.matters li.chosen:has-text("${rows[1]}")`)
  assert.equal(await seat.locator('[data-testid="proposals"]').count(), 0)
})

test('the runner-up stands beside the first with its own words', needsChromium, async () => {
  const { text, decision } = textWhere(({ band, matters }) => band === 'propose' && (matters[1]?.words.length ?? 0) > 0)
  await say(text, 'propose')
  const second = (await seat.textContent('[data-testid="why-second"]')) ?? ''
  assert.ok(second.includes(decision.matters[1]?.id ?? '?') && second.includes(decision.matters[1]?.words[0] ?? '?'))
})

test('a digit typed into the words settles on nothing', needsChromium, async () => {
  const { text } = textWhere(({ band, ask, matters }) => band === 'propose' && !ask && matters.length > 1)
  await say(text, 'propose')
  await seat.focus('#intake-text')
  await seat.keyboard.press('1')
  assert.equal(await seat.inputValue('#intake-text'), `${text}1`)
  assert.equal(await seat.locator('.matters li.chosen').count(), 0)
})

test('where the desk is not sure the question comes first, with its answers', needsChromium, async () => {
  const { text, decision } = textWhere(({ band, ask }) => band === 'ask' && ask !== null)
  await say(text, 'ask')
  assert.ok(await isAbove(seat, '[data-testid="question"]', '[data-testid="verdict"]'))
  assert.equal(await seat.locator('[data-testid="question"] button').count(), decision.ask?.options.length)
  await assertAccessible(seat, 'seat, question first')
})

test('where no fact would settle it the desk asks what, where and how', needsChromium, async () => {
  const { text } = textWhere(({ band, ask, danger }) => band === 'ask' && ask === null && !danger.present)
  await say(text, 'ask')
  assert.match((await seat.textContent('[data-testid="general-question"]')) ?? '', /具体是什么事、在哪里、现在怎样/)
  assert.ok(await isAbove(seat, '[data-testid="general-question"]', '[data-testid="verdict"]'))
  await assertAccessible(seat, 'seat, general question')
})

test('in danger nobody is bothered with how sure the row is', needsChromium, async () => {
  await seat.keyboard.press('Alt+N')
  await seat.fill('#intake-text', '楼上有人打架，拿着刀，有人受伤流血了')
  await seat.waitForSelector('.danger-banner')
  assert.equal(await seat.locator('[data-testid="band"], [data-testid="proposals"]').count(), 0)
})

test(
  'filed online and switched on, a plain demand is at its unit at once, and everybody sees by whom',
  needsChromium,
  async () => {
    const filed = await seat.request.post(`${hotline()}/api/public/contacts`, {
      data: { text: LAMP },
      headers: { 'x-liandong': '1', 'idempotency-key': `bands-${Date.now()}` },
    })
    const { number } = (await filed.json()) as { number: string }
    const found = await seat.request.get(`${hotline()}/api/cases?search=${number}`)
    const id = ((await found.json()) as { items: { id: string }[] }).items[0]?.id
    const { case: file } = (await (await seat.request.get(`${hotline()}/api/cases/${id}`)).json()) as CaseView
    assert.deepEqual(
      file.legs.filter((leg) => leg.kind === 'order').map((leg) => [leg.state, leg.unit]),
      [['dispatched', 'housing-bureau']],
    )
    await seat.goto(`${hotline()}/case/${id}`)
    const step = seat.locator('[data-testid="timeline"] li[data-kind="order_dispatched"]')
    await step.waitFor()
    assert.match((await step.textContent()) ?? '', /系统自动派发.*自动派发.*是.*把握.*9\d%/)
    assert.equal(await seat.locator('.side [data-testid="band"]').getAttribute('data-band'), 'self')
    await assertAccessible(seat, 'case dispatched by itself')

    const supervisor = await enter('supervise')
    await supervisor.goto(`${hotline()}/supervise`)
    const line = supervisor.locator('[data-testid="self-dispatch"] tbody tr:has-text("B02")')
    await line.waitFor()
    assert.match((await line.textContent()) ?? '', /已开通/)
    await assertAccessible(supervisor, 'supervision with self-dispatch')

    const told = await liandong(['self-dispatch', '--node', 'hotline', '--json'], {
      environment: { LIANDONG_HOME: started.home },
    })
    assert.equal(told.code, 0, told.error)
    const lamps = (JSON.parse(told.out) as SelfDispatchView).matters.find(({ matter }) => matter === 'B02')
    assert.deepEqual([lamps?.did.count, lamps?.did.open, lamps?.switched?.on], [1, 1, true])
  },
)

test('the bands are told in English too', needsChromium, async () => {
  await seat.goto(`${hotline()}/seat`)
  await seat.click('header.band [lang="en"]')
  await say(LAMP, 'self')
  assert.match((await seat.textContent('[data-testid="band"]')) ?? '', /Dispatches by itself where allowed/)
  assert.match((await seat.textContent('[data-testid="why"]')) ?? '', /Words for it/)
})
