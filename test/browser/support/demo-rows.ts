// The demonstration enters its example rows after it has opened its doors; whoever counts on them waits here.
import type { Page } from 'playwright-core'

const PATIENCE_MS = 180_000
const QUIET_MS = 6_000

interface Line {
  readonly states: Readonly<Record<string, number>>
}

/** Until no register has grown for a while; `page` is of somebody who is logged in. */
export async function demoRowsIn(page: Page, base: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  let [last, since] = [0, Date.now()]
  while (Date.now() < until) {
    const answer = await page.request.get(`${base}/api/registers`)
    const { registers } = (await answer.json()) as { registers: Line[] }
    const rows = registers.flatMap(({ states }) => Object.values(states)).reduce((sum, count) => sum + count, 0)
    if (rows !== last) [last, since] = [rows, Date.now()]
    // The rows that papers print come first, all at once: more than those are the examples.
    else if (rows > 0 && Date.now() - since > QUIET_MS) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The example rows were still coming in after three minutes.')
}
