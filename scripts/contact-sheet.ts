// Contact sheets: many pictures on one, each under its name, so that a whole look is seen at a glance.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Browser } from 'playwright-core'

const PER_SHEET = 12
const COLUMNS = 4

const cell = (file: string): string =>
  `<figure><img src="data:image/png;base64,${readFileSync(file).toString('base64')}"><figcaption>${basename(file, '.png')}</figcaption></figure>`

const page = (files: readonly string[]): string => `<!doctype html><style>
body { margin: 12px; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 12px; font: 13px sans-serif; background: #888 }
figure { margin: 0 } img { width: 100%; height: 300px; object-fit: contain; object-position: top } figcaption { text-align: center }
</style>${files.map(cell).join('')}`

/** Writes sheet-1.png, sheet-2.png … into the folder; gives their paths. */
export async function contactSheets(
  browser: Browser,
  files: readonly string[],
  folder: string,
): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width: 1900, height: 1020 } })
  const tab = await context.newPage()
  const sheets: string[] = []
  for (let at = 0; at < files.length; at += PER_SHEET) {
    const sheet = join(folder, `sheet-${sheets.length + 1}.png`)
    await tab.setContent(page(files.slice(at, at + PER_SHEET)))
    await tab.screenshot({ path: sheet, fullPage: true })
    sheets.push(sheet)
  }
  await context.close()
  return sheets
}
