// The same trouble told twice, on the screens of one running demonstration: seen while typing, merged with two keys, and seen growing by
// the supervisor. Nothing is merged by itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { CaseFileView } from '../../src/http/contract/case-file.js'
import type { CaseView, ContactAnswer } from '../../src/http/contract/cases.js'
import { type Answer, type ApiClient, logIn as logInApi } from '../../src/start/commands/api-client.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { logIn, needsChromium, openBrowser, type Watched } from './support/chromium.js'

const SMOKE = '三星镇叠石桥路的烧烤店每天晚上营业到凌晨三点，油烟直接往楼上飘，窗户都不敢开'
const AGAIN = '三星镇叠石桥路的烧烤店每天晚上营业到凌晨四点，油烟还是直接往楼上飘，窗户都不敢开'
const PHONE = '13800008801'
const dialog = '[role="dialog"][aria-modal="true"]:visible'

let started: StartedDemo
let browser: Browser
let seat: ApiClient

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo()
    browser = await openBrowser()
    seat = await logInApi(started.demo.urls.hotline, 'seat', started.demo.password)
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const hotline = (): string => started.demo.urls.hotline
const enter = (name: string): Promise<Watched> => logIn(browser, hotline(), name, started.demo.password)

async function done<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.body
}

let keys = 0
async function taken(text: string, phone: string): Promise<CaseFileView> {
  keys += 1
  const body = { channel: 'phone', text, requester: { phone, name: '王女士' } }
  return (await done(seat.post<ContactAnswer>('/api/contacts', body, `alike-contact-${keys}`))).case
}
const read = async (id: string): Promise<CaseFileView> => (await done(seat.get<CaseView>(`/api/cases/${id}`))).case

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

test(
  'an agent sees while typing that it was told before, and after saving merges it with two keys',
  needsChromium,
  async () => {
    const main = await taken(SMOKE, PHONE)
    const { page, complaints } = await enter('seat')
    await page.fill('#intake-text', AGAIN)
    const hint = `[data-testid="alike"] [data-number="${main.number}"]`
    await page.waitForSelector(`${hint} [data-reason="same_words"]`)
    assert.equal(await page.locator(`${hint} [data-reason="same_person"]`).count(), 0, 'nobody has said who rings')
    await page.fill('#intake-phone', PHONE)
    await page.waitForSelector(`${hint} [data-reason="same_person"]`)
    assert.match((await page.textContent(hint)) ?? '', /同一来电人.*词句相同 \d\d%/s)
    assert.equal(await page.locator('[data-testid="merge-into"]').count(), 0, 'there is nothing to merge yet')
    await assertAccessible(page, 'the seat with a hint')
    const [beside] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Alt+o')])
    await beside.waitForURL(new RegExp(`/case/${main.id}$`))
    await beside.close()

    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-testid="ticket"]')
    const id = (await page.getAttribute('[data-testid="ticket"]', 'data-case')) ?? ''
    await page.waitForSelector(`${hint} [data-testid="merge-into"]`)
    assert.deepEqual((await read(main.id)).petitioners, [], 'nothing is merged by itself')
    await page.keyboard.press('Alt+m')
    await page.waitForSelector(`${dialog} form`)
    assert.match(await page.inputValue(`${dialog} #reason`), /^同一件事（同一来电人、词句相同 \d\d%/)
    assert.ok((await page.textContent(dialog))?.includes(main.number))
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-testid="merged-into"]')
    const [file, kept] = [await read(id), await read(main.id)]
    assert.deepEqual([file.state, file.mergedInto], ['merged', main.id])
    assert.deepEqual(
      kept.petitioners.map((one) => one.number),
      [file.number],
    )
    assert.deepEqual(complaints, [])
    await page.context().close()
  },
)

test(
  'the case page shows the same hint, in both languages, and not to a reader from outside',
  needsChromium,
  async () => {
    const [one, other] = [
      await taken('常乐镇官公河的水发黑发臭，死了很多鱼，附近的人都受不了', '13800008811'),
      await taken('常乐镇官公河的水又发黑发臭，死了很多鱼，附近的人都受不了', '13800008812'),
    ]
    const { page, complaints } = await enter('shift')
    await page.goto(`${hotline()}/case/${one.id}`)
    const hint = `[data-testid="alike"] [data-number="${other.number}"]`
    await page.waitForSelector(hint)
    assert.match((await page.textContent('[data-testid="alike"]')) ?? '', /可能是同一件事/)
    await page.click('header.band button[lang="en"]')
    await page.waitForSelector('[data-testid="alike"]:has-text("Perhaps the same")')
    await page.waitForSelector(`${hint}:has-text("same words")`)
    await assertAccessible(page, 'the case page with a hint')
    assert.deepEqual(complaints, [])
    await page.context().close()
    const outside = await enter('evaluate')
    await outside.page.goto(`${hotline()}/case/${one.id}`)
    await outside.page.waitForSelector('[data-testid="timeline"] > li')
    assert.equal(await outside.page.locator('[data-testid="alike"]').count(), 0)
    assert.deepEqual(outside.complaints, [], 'what would be refused is not even asked')
    await outside.page.context().close()
  },
)

test('the supervisor sees a crowd grow, with its people, its place and its files', needsChromium, async () => {
  const { page, complaints } = await enter('supervise')
  await page.waitForSelector('[data-testid="clusters"]')
  const crowd = '[data-testid="clusters"] li:has-text("通源路")'
  assert.equal(await page.locator(crowd).count(), 0)
  const texts = [
    '通源路停水了',
    '家里没有自来水，住通源路',
    '通源路一带停水',
    '自来水停了，在通源路',
    '通源路怎么又停水',
  ]
  const files: CaseFileView[] = []
  for (const [at, text] of texts.entries()) files.push(await taken(text, `1380000882${at}`))
  await page.reload()
  await page.waitForSelector(crowd)
  assert.match((await page.textContent(crowd)) ?? '', /多人反映.*5 人 · 5 件/s)
  assert.match((await page.getAttribute(`${crowd} svg`, 'aria-label')) ?? '', /最近一小时 5 件/)
  await assertAccessible(page, 'the supervisor’s screen with a crowd')
  await page.click(`${crowd} .samples a >> nth=0`)
  await page.waitForURL(new RegExp(`/case/(${files.map(({ id }) => id).join('|')})$`))
  assert.deepEqual(complaints, [])
  await page.context().close()
})
