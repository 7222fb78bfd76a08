// The frame's own style: the theme's paper or white paper below the mail's rules, and above them what no mail may undo.

/** Colours of the theme now on the page, since the frame does not inherit custom properties. */
const token = (name: string): string => getComputedStyle(document.body).getPropertyValue(name).trim()

/** Below the mail's rules. A custom property with light-dark() resolves against the frame's own colour scheme. */
const below = (): string => `
  html { font: 13.5px/1.5 ${token('--font')}; color: ${token('--ink')}; background: transparent; }
  body { margin: 0; overflow-wrap: break-word; }
  #mail { padding: 1px 0; }
  #mail.paper { color: #1d2025; background: #ffffff; padding: 12px; border-radius: 6px; }
  img { max-width: 100%; height: auto; }
  [data-link] { color: ${token('--accent')}; text-decoration: underline; cursor: pointer; }
  .paper [data-link] { color: #1a56b0; }
  blockquote { margin: 6px 0 6px 2px; padding-inline-start: 12px; border-inline-start: 2px solid ${token('--line')}; }
  pre { white-space: pre-wrap; }
`

const above = (zoom: number): string => `
  html, body { height: auto !important; min-height: 0 !important; max-height: none !important; }
  html { overflow-x: auto !important; overflow-y: hidden !important; }
  #mail { position: relative !important; zoom: ${zoom} !important; }
  :focus-visible { outline: 2px solid Highlight !important; outline-offset: 1px; }
  ::highlight(loquet-find) { background-color: light-dark(#f3e3a0, #6b5a12); color: light-dark(#22252a, #ffffff); }
  ::highlight(loquet-present) { background-color: light-dark(#e8a33d, #e3b64a); color: #16181c; }
  .loquet-picture {
    display: inline-flex; align-items: center; justify-content: center; box-sizing: border-box;
    max-width: 100%; min-height: 22px; max-height: 180px; padding: 2px 8px; overflow: hidden;
    border: 1px dashed #8a8f98aa; border-radius: 5px; font: 11px/1.3 system-ui, sans-serif;
    color: #747b85; text-align: center; text-decoration: none; vertical-align: middle;
  }
  .loquet-quote > summary {
    display: inline-block; list-style: none; margin: 6px 0; padding: 0 9px; border: 1px solid #8a8f9888;
    border-radius: 99px; font-size: 10px; line-height: 16px; letter-spacing: 1px; cursor: pointer;
  }
`

/** The two sheets, to be adopted before and after the mail's own. @param zoom 1 = as the mail says */
export function frameSheets(
  frameWindow: Window & typeof globalThis,
  zoom: number,
): [CSSStyleSheet, CSSStyleSheet] {
  const make = (text: string): CSSStyleSheet => {
    const sheet = new frameWindow.CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  }
  return [make(below()), make(above(zoom))]
}
