// The public pages of papers in a real browser: without a login, with permanent links, readable for everybody, in both languages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { createGazettes } from '../../src/store/gazettes.js'
import type { Store } from '../../src/store/port.js'
import type { Workshop } from '../../src/store/workshop.js'
import { publishInvented } from '../http/support/invented-gazette.js'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { freshPage, logIn, needsChromium, openBrowser, type Watched } from './support/chromium.js'

let started: StartedDemo
let browser: Browser

if (!needsChromium.skip) {
  before(async () => {
    started = await startDemo()
    browser = await openBrowser()
    const pool = new pg.Pool({ connectionString: started.demo.databases.hotline, max: 2 })
    await publishInvented(createGazettes({ pool, tenant: 'haimen/12345' } as unknown as Workshop) as Store)
    await pool.end()
  })
  after(async () => {
    await browser?.close()
    await started?.stop()
    if (started) removeHome(started.home)
  })
}

const at = (path: string): string => `${started.demo.urls.hotline}${path}`
const paper = (number: string, rest = ''): string => at(`/papers/${encodeURIComponent(number)}${rest}`)

async function assertAccessible(page: Page, screen: string): Promise<void> {
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

async function open(address: string, wait: string): Promise<Watched> {
  const watched = await freshPage(browser)
  await watched.page.goto(address)
  await watched.page.waitForSelector(wait)
  return watched
}

test('anybody sees which papers stand on a chosen day, and the day stands in the link', needsChromium, async () => {
  const { page, complaints } = await open(at('/papers?asOf=2023-03-22'), '[data-testid="papers"]')
  const status = (number: string) => page.textContent(`[data-key="${number}"] .status`)
  assert.equal(await status('海政办发〔2022〕10号'), '有效')
  await page.fill('[data-testid="day-asOf"]', '2023-03-23')
  await page.waitForSelector('[data-key="海政办发〔2022〕10号"] .status.repealed')
  assert.match(page.url(), /asOf=2023-03-23/)
  await assertAccessible(page, 'the register')
  await page.click('.papers > header button')
  await page.waitForSelector('[data-key="海政办发〔2022〕10号"] .status:has-text("Repealed")')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('a few words of the printed text lead to the clause in which they stand', needsChromium, async () => {
  const { page, complaints } = await open(at('/papers'), '[data-testid="papers"]')
  await page.fill('input[name="q"]', '鸣笛')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.hit')
  assert.match((await page.textContent('.hit')) ?? '', /原文.*鸣笛三声/)
  await page.click('.hit a')
  await page.waitForSelector('[data-testid="paper"][data-key="清政办发〔2031〕9号"]')
  assert.match((await page.textContent('.print')) ?? '', /大雾天一律停航/)
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('an old link to a clause opens at the clause, gist and print side by side', needsChromium, async () => {
  const { page, complaints } = await open(paper('海政办发〔2023〕13号', '#4'), '[id="4"] .print p')
  const clause = page.locator('[id="4"]')
  assert.match((await clause.locator('.gist').textContent()) ?? '', /一键转/)
  assert.match((await clause.locator('.print').textContent()) ?? '', /先喊话，后交缆/)
  const box = await clause.boundingBox()
  assert.ok(box && box.y >= 0 && box.y < 960, 'the clause is in sight')
  assert.match((await page.textContent('[data-testid="running"]')) ?? '', /事项.*130/)
  assert.match((await page.textContent('[data-testid="relations"]')) ?? '', /国办发〔2022〕12号/)
  await assertAccessible(page, 'a paper')
  assert.deepEqual(complaints, [])
  await page.goto(paper('海政办发〔2023〕13号', '#没有这条'))
  await page.waitForSelector('.note:has-text("没有“没有这条”条")')
  await page.context().close()
})

test('a paper without its body says so, and one that is only mentioned has a page too', needsChromium, async () => {
  const { page, complaints } = await open(paper('〔2023〕15号', '?asOf=2023-06-01'), '[data-testid="standing"]')
  assert.match((await page.textContent('[data-testid="standing"]')) ?? '', /有效，但规划正文缺失/)
  await page.goto(paper('海政办发〔2020〕49号'))
  await page.waitForSelector('[data-testid="standing"] .external_unknown')
  assert.deepEqual(complaints, [])
  await page.goto(paper('没有这份文件'))
  await page.waitForSelector('[role="alert"]')
  await page.context().close()
})

test('contents and graph are pages of their own; a box of the graph opens its paper', needsChromium, async () => {
  const { page, complaints } = await open(at('/papers/contents?asOf=2023-06-01'), '.contents')
  assert.match((await page.textContent('[data-key="海政办发〔2023〕8号"]')) ?? '', /未刊登/)
  assert.match((await page.textContent('main')) ?? '', /编号与日期相反：海政干〔2023〕3号/)
  await assertAccessible(page, 'the contents')
  await page.goto(at('/papers/graph?asOf=2023-06-01'))
  await page.waitForSelector('.drawing a')
  assert.ok((await page.locator('.drawing path.repeals').count()) >= 2)
  await assertAccessible(page, 'the graph')
  await page.click('.drawing a:has-text("海政办发〔2023〕11号")')
  await page.waitForSelector('[data-testid="paper"][data-key="海政办发〔2023〕11号"]')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test(
  'posts are told as of a day, with probation, and lead to the person and the paper; the chronicle goes by day',
  needsChromium,
  async () => {
    const { page, complaints } = await open(at('/posts?asOf=2031-03-31'), '[data-post="渡口所所长"]')
    const line = () => page.textContent('[data-post="渡口所所长"] .holder')
    assert.match((await line()) ?? '', /乙某.*起始日不明/)
    await page.fill('[data-testid="day-asOf"]', '2032-04-01')
    await page.waitForSelector('[data-post="渡口所所长"] .holder:has-text("甲某")')
    assert.match((await line()) ?? '', /不自动转正/)
    await assertAccessible(page, 'the posts')
    await page.click('[data-post="渡口所所长"] .holder a >> nth=0')
    await page.waitForSelector('[data-testid="person"] li')
    await page.goto(at('/chronicle'))
    await page.waitForSelector('[data-testid="chronicle"] dd:has-text("渡口开渡")')
    assert.match((await page.textContent('main')) ?? '', /更正：标题写2030年/)
    await assertAccessible(page, 'the chronicle')
    assert.deepEqual(complaints, [])
    await page.context().close()
  },
)

test('on a small phone nothing of a paper is cut off at the side', needsChromium, async () => {
  const { page } = await freshPage(browser, { viewport: { width: 390, height: 800 } })
  await page.goto(paper('海政办发〔2023〕13号'))
  await page.waitForSelector('[data-testid="clauses"]')
  const wide = await page.evaluate(
    () =>
      (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement
        .scrollWidth,
  )
  assert.ok(wide <= 390, `the page is ${wide} px wide`)
  await page.context().close()
})

test('staff find the register in their band, and the files that rest on a paper under it', needsChromium, async () => {
  const { page, complaints } = await logIn(browser, started.demo.urls.hotline, 'seat', started.demo.password)
  await page.fill('#intake-text', '小区门口的路灯坏了三天，晚上看不见路')
  await page.waitForSelector('[data-testid="verdict"]')
  await page.keyboard.press('Control+Enter')
  await page.waitForSelector('[data-testid="ticket"]')
  const [register] = await Promise.all([
    page.context().waitForEvent('page'),
    page.click('header.band a[href="/papers"]'),
  ])
  await register.waitForSelector('[data-testid="papers"]')
  await register.goto(paper('海政办发〔2023〕13号'))
  await register.waitForSelector('[data-testid="decisions"] a')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('the keeper puts an appointment right on the screen, and everybody sees that it was', needsChromium, async () => {
  const { page, complaints } = await logIn(browser, started.demo.urls.hotline, 'keep', started.demo.password)
  await page.goto(at(`/posts/${encodeURIComponent('甲某')}?asOf=2031-05-01`))
  await page.click('[data-testid="correct-post"] summary')
  await page.selectOption('[data-testid="correct-post"] select', { index: 1 })
  await page.fill('[data-testid="correct-post"] input >> nth=0', '渡口所副所长')
  await page.fill('[data-testid="correct-post"] input >> nth=2', '勘误')
  await page.click('[data-testid="correct-post"] button')
  await page.waitForSelector('main .note:has-text("原印“渡口所所长”")')
  const other = await open(at(`/posts?post=${encodeURIComponent('渡口所副所长')}&asOf=2031-05-01`), '.holder')
  assert.match((await other.page.textContent('.holder')) ?? '', /甲某.*已更正：勘误/)
  await other.page.context().close()
  assert.deepEqual(complaints, [])
  await page.context().close()
})
