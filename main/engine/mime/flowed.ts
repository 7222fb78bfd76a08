// Undoes format=flowed (RFC 3676): soft-wrapped lines of the same quote depth become one paragraph again.

/** `text` with its paragraphs joined; `isDelSp` says that the space before a soft break is not part of the text. */
export function unflow(text: string, isDelSp: boolean): string {
  const paragraphs: string[] = []
  let pieces: string[] = []
  let depth = 0
  let isOpen = false // the last line ended softly
  const close = () => {
    if (pieces.length > 0) paragraphs.push('>'.repeat(depth) + (depth > 0 ? ' ' : '') + pieces.join(''))
    pieces = []
  }
  for (const line of text.split('\n')) {
    const quotes = /^>*/.exec(line)?.[0].length ?? 0
    const content = line.slice(quotes).replace(/^ /, '') // space-stuffing, § 4.4
    const isSignature = content === '-- '
    if (!isOpen || quotes !== depth || isSignature) close()
    depth = quotes
    isOpen = content.endsWith(' ') && !isSignature
    pieces.push(isOpen && isDelSp ? content.slice(0, -1) : content)
  }
  close()
  return paragraphs.join('\n')
}
