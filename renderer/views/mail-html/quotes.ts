// What a mail quotes of earlier ones is folded away behind three dots, by the browser's own disclosure element.

const QUOTES = 'blockquote[type="cite"], .gmail_quote, .yahoo_quoted, .protonmail_quote'

/** Folds each outermost quote, unless the mail is nothing but a quote. */
export function foldQuotes(root: HTMLElement, name: string): void {
  const outermost = [...root.querySelectorAll(QUOTES)].filter(
    (quote) => quote.parentElement?.closest(QUOTES) === null,
  )
  const quotedLength = outermost.reduce((sum, quote) => sum + quote.textContent.trim().length, 0)
  if (quotedLength === 0 || root.textContent.trim().length <= quotedLength) return
  for (const quote of outermost) {
    const details = root.ownerDocument.createElement('details')
    const summary = root.ownerDocument.createElement('summary')
    details.className = 'loquet-quote'
    summary.textContent = '•••'
    summary.title = name
    summary.ariaLabel = name
    quote.replaceWith(details)
    details.append(summary, quote)
  }
}
