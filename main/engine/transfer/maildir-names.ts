// How Maildir writes flags into file names and mailboxes into folder names (cr.yp.to/proto/maildir.html, Maildir++).

const LETTERS: [string, string][] = [
  ['D', '\\Draft'],
  ['F', '\\Flagged'],
  ['P', '$Forwarded'],
  ['R', '\\Answered'],
  ['S', '\\Seen'],
  ['T', '\\Deleted'],
]

/** Windows allows no `:` in names, so some programs put `;` or `!` before the `2,`. */
const INFO = /[:;!]2,([A-Za-z]*)$/

/** `keywords`: what the letters a to z stand for in this folder (Dovecot's `dovecot-keywords`). */
export function flagsFromName(fileName: string, keywords: string[]): string[] {
  const letters = INFO.exec(fileName)?.[1] ?? ''
  const flags = LETTERS.flatMap(([letter, flag]) => (letters.includes(letter) ? [flag] : []))
  for (const letter of letters.replace(/[^a-z]/g, '')) {
    const keyword = keywords[letter.charCodeAt(0) - 97]
    if (keyword !== undefined) flags.push(keyword)
  }
  return [...new Set(flags)].sort()
}

/** The info part of a file name; letters in ASCII order as the format demands. Keywords beyond the 26th are left out. */
export function infoOf(flags: string[], keywords: string[]): string {
  const letters = LETTERS.flatMap(([letter, flag]) => (flags.includes(flag) ? [letter] : []))
  for (const flag of flags) {
    const index = keywords.indexOf(flag)
    if (index >= 0 && index < 26) letters.push(String.fromCharCode(97 + index))
  }
  return `${process.platform === 'win32' ? ';' : ':'}2,${letters.sort().join('')}`
}

export const hasLetter = (flag: string) => LETTERS.some(([, known]) => known === flag)

/** `dovecot-keywords`: one `index name` a line. */
export function parseKeywords(text: string): string[] {
  const keywords: string[] = []
  for (const [, index, keyword] of text.matchAll(/^(\d{1,2}) (\S+)$/gm))
    keywords[Number(index)] = keyword ?? ''
  return keywords
}

/** `.Archive.2019` is Archive/2019; names in modified UTF-7 (RFC 3501 section 5.1.3) are decoded. */
export function mailboxOfFolder(folderName: string): string {
  const levels = folderName.replace(/^\./, '').split('.')
  return levels.map(decodeModifiedUtf7).join('/')
}

function decodeModifiedUtf7(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]*)-/g, (_, base64: string) => {
    if (base64 === '') return '&'
    const bytes = Buffer.from(base64.replaceAll(',', '/'), 'base64')
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le')
  })
}
