// What axe-core finds wrong with a page for people who see little, use a keyboard or listen to it.
import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  id: string
  impact: string | null
  help: string
  nodes: { html: string }[]
}

/** Serious and critical violations of axe's own set of rules (WCAG A and AA, best practices), one sentence each. Mail frames are left out: what a mail's
 * author wrote is not ours, and their sandbox lets no script in. */
export async function axeTroubles(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate<Violation[]>(`axe.run(document, {
    iframes: false,
    resultTypes: ['violations'],
  }).then(({ violations }) => violations)`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}): ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    )
}
