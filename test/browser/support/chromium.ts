// The browser of the tests: the system's Chromium, driven without a download. Where there is none the tests are skipped by name.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const found = PLACES.find((place) => existsSync(place))

/** For `test(name, needsChromium, …)`. */
export const needsChromium = found
  ? {}
  : { skip: `no Chromium at ${PLACES.join(', ')}; on Debian: apt-get install -y chromium fonts-noto-cjk` }

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(found ? { executablePath: found } : {}),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Watched {
  readonly page: Page
  /** What the page complained of since it was opened: uncaught errors, and errors on its console. */
  readonly complaints: string[]
}

/** A fresh person: no cookies of anybody else, the place's clock, a wide screen unless asked otherwise. */
export async function freshPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 960 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return { page, complaints }
}

export async function logIn(browser: Browser, base: string, name: string, password: string): Promise<Watched> {
  const watched = await freshPage(browser)
  const { page } = watched
  await page.goto(`${base}/login`)
  await page.fill('#name', name)
  await page.fill('#password', password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('header.band')
  return watched
}
