// WCAG 2 A and AA, checked by axe-core in the page itself; only what is serious or worse counts as a violation here.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeAnswer {
  readonly passes: number
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly help: string
    readonly nodes: readonly string[]
  }[]
}

export interface Checked {
  /** Rules that found something to check and were content; zero would mean that axe looked at nothing. */
  readonly passes: number
  readonly serious: readonly string[]
}

export async function checkAccessibility(page: Page): Promise<Checked> {
  // evaluate is not held back by the page's content policy, a script element would be.
  await page.evaluate(source)
  const { passes, violations } = await page.evaluate(async (): Promise<AxeAnswer> => {
    const axe = (globalThis as unknown as { axe: { run: (where: unknown, how: unknown) => Promise<unknown> } }).axe
    const answer = (await axe.run((globalThis as unknown as { document: unknown }).document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    })) as {
      passes: unknown[]
      violations: { id: string; impact: string | null; help: string; nodes: { html: string }[] }[]
    }
    return {
      passes: answer.passes.length,
      violations: answer.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
      })),
    }
  })
  return {
    passes,
    serious: violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.join(' | ')}`),
  }
}
