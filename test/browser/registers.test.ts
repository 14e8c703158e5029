// Registers on screen, none of them known to any screen: enter, move, import, account book, targets, and the open forms.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { removeHome, type StartedDemo, startDemo } from '../support/running-demo.js'
import { checkAccessibility } from './support/axe.js'
import { freshPage, logIn, needsChromium, openBrowser } from './support/chromium.js'
import { demoRowsIn } from './support/demo-rows.js'

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
const enter = (name: string) => logIn(browser, hotline(), name, started.demo.password)

async function assertAccessible(page: Page, screen: string): Promise<void> {
  // Dialogs and notices fade in; half faded they have no contrast yet.
  await page.waitForTimeout(500)
  const { passes, serious } = await checkAccessibility(page)
  assert.ok(passes > 5, `axe looked at ${screen}`)
  assert.deepEqual(serious, [], screen)
}

const text = async (page: Page, selector: string): Promise<string> => (await page.textContent(selector)) ?? ''

test('a register is found while typing and opened with the keyboard alone', needsChromium, async () => {
  const { page, complaints } = await enter('supervise')
  // The doors gathered under “instruments and registers” open with the arrow key, like every list of the band.
  await page.locator('header.band .gathered > button').last().press('ArrowDown')
  await page.waitForSelector('header.band a[href="/registers"]:focus')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-register]')
  await assertAccessible(page, 'registers')
  await page.keyboard.press('/')
  await page.keyboard.type('报数')
  await page.locator('[data-register]').nth(1).waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid="register"]')
  assert.match(page.url(), /\/registers\/target-reports$/)
  await page.reload()
  await page.waitForSelector('[data-testid="register"]')
  assert.deepEqual(complaints, [])
  await page.context().close()
})

test('figures of a register are drawn and held against what the paper prints', needsChromium, async () => {
  const { page } = await enter('supervise')
  await page.goto(`${hotline()}/registers/industry-duties`)
  await page.waitForSelector('[data-agrees="true"]')
  assert.match(await text(page, '[data-testid="figures"]'), /✓.*38/)
  assert.ok((await page.locator('.bars-drawn li').count()) >= 7)
  await page.waitForSelector('[data-testid="records"] tbody tr')
  await assertAccessible(page, 'register with figures')
  await page.locator('[data-testid="records"] td.headline > a').first().focus()
  await page.keyboard.press('ArrowDown')
  const second = await page.locator('[data-testid="records"] td.headline > a').nth(1).getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-testid="record"]')
  assert.equal(new URL(page.url()).pathname, second)
  await assertAccessible(page, 'record')
  await page.context().close()
})

test(
  'a wrong value is named at its field, a guard refuses with its clause, the right one is entered, verified by another person, and the history says so',
  needsChromium,
  async () => {
    const seat = await enter('seat')
    const { page } = seat
    await page.goto(`${hotline()}/registers/target-reports`)
    await page.waitForSelector('[data-testid="enter"]')
    await page.keyboard.press('n')
    await page.waitForSelector('#period')
    await assertAccessible(page, 'form of a register')
    await page.fill('#target', 'T-1')
    await page.fill('#period', '2026-10')
    await page.fill('#evidence', '月报第三表')
    await page.fill('#value', '很多')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('.ant-form-item-has-error #value')
    assert.match(await text(page, '.ant-form-item-has-error'), /数字/)

    await page.fill('#value', '')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-testid="refused"] .cite')
    assert.match(await text(page, '[data-testid="refused"]'), /数值/)

    await page.fill('#value', '12.5')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-testid="record"][data-state="reported"]')
    assert.match(await text(page, '[data-field="value"] dd'), /12\.500/)
    assert.match(await text(page, '[data-testid="moves"]'), /没有/)
    const address = page.url()
    await page.context().close()

    const boss = (await enter('supervise')).page
    await boss.goto(address)
    await boss.click('[data-move="verify"]')
    await boss.waitForSelector('#verdict')
    await assertAccessible(boss, 'form of a move')
    await boss.fill('#verdict', '与台账一致')
    await boss.keyboard.press('Control+Enter')
    await boss.waitForSelector('[data-testid="record"][data-state="verified"]')
    const steps = await boss.locator('[data-testid="timeline"] li').allTextContents()
    assert.equal(steps.length, 2)
    assert.match(steps[1] ?? '', /核实.*supervise.*与台账一致/s)
    await boss.click('[data-testid="timeline"] li:nth-child(2) .cite')
    await boss.waitForSelector('.ant-drawer-body h2')
    await boss.keyboard.press('Escape')

    await boss.click('[data-testid="correct"]')
    await boss.fill('[role="dialog"] #value', '13')
    await boss.fill('#__words', '抄错一位')
    await boss.keyboard.press('Control+Enter')
    await boss.waitForSelector('[data-testid="timeline"] li[data-kind="corrected"]')
    assert.match(await text(boss, '[data-testid="timeline"] li[data-kind="corrected"]'), /12\.500.*→.*13\.000.*/s)
    await boss.context().close()
  },
)

test(
  'a table is looked at row by row before anything is kept, and a part sent again after a broken line adds nothing',
  needsChromium,
  async () => {
    const { page } = await enter('seat')
    await page.goto(`${hotline()}/registers/target-reports`)
    await page.click('[data-testid="import"]')
    const rows = Array.from({ length: 120 }, (_, at) => `T-${at},2026-09,${at === 50 ? '不知道' : at},第${at}页`)
    const csv = `目标编号,报数期,数值,依据\n${rows.join('\n')}\n`
    await page.setInputFiles('input[type="file"]', { name: '月报.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.click('[data-testid="look"]')
    await page.waitForSelector('[data-testid="looked"]')
    assert.match(await text(page, '[data-testid="looked"]'), /119.*1/)
    assert.match(await text(page, '[data-testid="wrong-rows"]'), /52.*数字/)
    await assertAccessible(page, 'import')
    // The server keeps the first part, and its answer is lost on the way.
    await page.route(
      '**/import',
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await page.click('[data-testid="keep"]')
    await page.waitForSelector('[role="dialog"] .ant-alert-error')
    await page.click('[data-testid="keep"]')
    await page.waitForSelector('[data-testid="imported"]')
    await page.click('.ant-modal-footer button')
    const total = async (): Promise<number> =>
      (
        (await (await page.request.get(`${hotline()}/api/registers/target-reports/records?search=2026-09`)).json()) as {
          total: number
        }
      ).total
    assert.equal(await total(), 119)
    await page.context().close()
  },
)

test('an account book shows its balances and entries, and its chain is checked on demand', needsChromium, async () => {
  const { page } = await enter('supervise')
  await demoRowsIn(page, hotline())
  await page.goto(`${hotline()}/ledgers`)
  await page.waitForSelector('[data-ledger]')
  await assertAccessible(page, 'account books')
  await page.click('[data-ledger="humanitarian-fund"] h2 a')
  await page.waitForSelector('[data-testid="entries"] tbody tr')
  await page.click('[data-testid="verify"]')
  await page.waitForSelector('[data-testid="verified"] .agrees')
  await assertAccessible(page, 'account book')
  await page.click('[data-testid="entries"] td.headline a')
  await page.waitForSelector('[data-testid="postings"]')
  await page.context().close()
})

test(
  'targets stand under their papers with the parts of the towns, and a report can be made from the line',
  needsChromium,
  async () => {
    const { page } = await enter('supervise')
    await page.goto(`${hotline()}/targets`)
    await page.waitForSelector('[data-target]')
    await page.waitForSelector('[data-parts="true"]', { state: 'attached' })
    assert.equal(await page.locator('[data-parts="false"]').count(), 0)
    await assertAccessible(page, 'targets')
    const target = page.locator('[data-report]').first()
    const id = await target.getAttribute('data-report')
    await target.click()
    await page.fill('#period', '2026-10')
    await page.fill('#words', '已全部完成')
    await page.fill('#evidence', '验收单')
    await page.keyboard.press('Control+Enter')
    await page.waitForSelector('[data-testid="record"]')
    assert.equal(await text(page, '[data-field="target"] dd'), id)
    await page.context().close()
  },
)

test(
  'anyone fills in an open form on a telephone, keeps the number and sees how far it has come',
  needsChromium,
  async () => {
    const { page, complaints } = await freshPage(browser, { viewport: { width: 390, height: 844 } })
    await page.goto(`${hotline()}/open`)
    await page.waitForSelector('[data-testid="open-list"]')
    await assertAccessible(page, 'open registers')
    await page.click('[data-register="bill-opinions"]')
    await page.waitForSelector('[data-testid="entry-send"]')
    await assertAccessible(page, 'open form')
    await page.click('[data-testid="entry-send"]')
    await page.waitForSelector('.fault')
    await page.fill('#entry-bill', '城市停车管理办法')
    await page.fill('#entry-article', '第三条')
    await page.fill('#entry-opinion', '路边夜间停车应当免费')
    await page.click('[data-testid="entry-send"]')
    const number = (await text(page, '[data-testid="entry-kept"]')).trim()
    assert.match(number, /^[A-Z]+\d{6}-\d{5}$/)
    await page.click('form.card button')
    await page.waitForSelector('[data-testid="how-far"]')
    await assertAccessible(page, 'progress of an entry')
    const wide = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
    assert.equal(wide, false, 'nothing has to be scrolled sideways')
    assert.deepEqual(
      complaints.filter((one) => !one.includes('422')),
      [],
    )
    await page.context().close()
  },
)

test('anyone finds out which number to dial, and the staff screens speak English too', needsChromium, async () => {
  const { page } = await freshPage(browser, { viewport: { width: 390, height: 844 } })
  await page.goto(`${hotline()}/catalogue`)
  await page.waitForSelector('[data-row]')
  await assertAccessible(page, 'catalogue for everybody')
  await page.fill('#catalogue-find', '路灯')
  await page.locator('[data-row]').nth(10).waitFor({ state: 'detached' })
  assert.match(await text(page, '[data-row]'), /12345/)
  await page.context().close()

  const staff = (await enter('supervise')).page
  await staff.click('header.band [lang="en"]')
  for (const [address, ready, word] of [
    ['/registers', '[data-register]', 'Registers'],
    ['/registers/industry-duties', '[data-testid="records"]', 'agrees with the printed'],
    ['/ledgers', '[data-ledger]', 'Account books'],
    ['/targets', '[data-target]', 'wanted'],
  ] as const) {
    await staff.goto(hotline() + address)
    await staff.waitForSelector(ready)
    assert.ok((await text(staff, 'main')).includes(word), address)
    await assertAccessible(staff, `${address} in English`)
  }
  await staff.context().close()
})
