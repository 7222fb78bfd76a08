// S4: a mail's HTML is parsed once, by the window that shows it, and never written out as a string again. What is shown
// of each vector means the same when it is written out and parsed anew, so that no second parser could read it otherwise;
// and the sources have one place where HTML becomes nodes.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { sourceFiles } from '../../scripts/source-files.ts'
import type { Engine } from '../../main/engine/engine.ts'
import { findBrowser, launchBrowser } from '../browser.ts'
import { withEngine } from '../profile.ts'
import { openWindow } from '../window.ts'
import { importVectors, openEach } from './open-vectors.ts'
import type { Count, Figure, Proof } from './proof.ts'
import { readVectors, vectorsMissing } from './script-vectors.ts'

export const sanitisedOnce: Proof = {
  id: 'S4',
  what: 'HTML is sanitised once, by the parser that shows it',
  missing: () => (findBrowser() ? vectorsMissing() : 'no Chromium here'),
  run: (count) => withEngine('s4', (engine) => prove(engine, count)),
}

/** What makes nodes of a string, or a string of nodes. */
const PARSES =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|parseFromString|XMLSerializer|createContextualFragment|setHTML|srcdoc|\.sanitize\(/
const ONLY_CALL = 'renderer/views/mail-html/sanitise.ts'

/** Every place in the sources where HTML is parsed or written. */
const callSites = (): string[] =>
  sourceFiles()
    .filter((path) => /^(renderer|shared)\//.test(path) && !path.endsWith('.css'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => PARSES.test(line))
        .map(() => path),
    )

async function prove(engine: Engine, count: Count): Promise<Figure> {
  const vectors = readVectors(count)
  await importVectors(engine, vectors)
  const browser = await launchBrowser()
  try {
    const window = await openWindow(engine, browser)
    const judge = await browser.newPage()
    const unstable: number[] = []
    const unopened = await openEach(window.page, vectors, async ({ id }) => {
      const shown = await window.page
        .locator('iframe')
        .last()
        .contentFrame()
        .locator('#mail')
        .evaluate((mail) => mail.innerHTML)
      if ((await parsedAnew(judge, shown)) !== shown) unstable.push(id)
    })
    if ((await parsedAnew(judge, '<p><p>')) === '<p><p>') throw new Error('The judge sees no difference.')
    const sites = callSites()
    const strayed = sites.length === 1 && sites[0] === ONLY_CALL ? [] : sites
    await window.close()
    return {
      n: vectors.length,
      bad: unstable.length + unopened.length + strayed.length,
      detail: { unstable: unstable.join(' '), notOpened: unopened.length, callSites: sites.join(' ') },
    }
  } finally {
    await browser.close()
  }
}

/** Parsed and written out once more, by a page that has nothing to do with us. */
const parsedAnew = (judge: Page, html: string): Promise<string> =>
  judge.locator('body').evaluate((body, text) => {
    const root = body.ownerDocument.implementation.createHTMLDocument('').createElement('div')
    root.innerHTML = text
    return root.innerHTML
  }, html)
