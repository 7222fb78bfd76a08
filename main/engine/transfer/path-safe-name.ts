// File names from words that a stranger wrote: safe in every file system Loquet runs on, and they do not deceive.

/** Devices of Windows, with any ending (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Controls, line separators, and what turns the direction of text or is invisible: `\u202Efdp.exe` would read `exe.pdf`. */
const DECEIVING = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu
const FORBIDDEN = /[<>:"/\\|?*]/g

/**
 * `hint` as a file name of at most `maxBytes` (UTF-8) with `extension` (with its dot, or ''). Never empty, `.`, `..`,
 * hidden, or ending in a dot or space (Windows drops those). Not unique: the caller sees to that.
 */
export function pathSafeName(hint: string, extension: string, maxBytes = 150): string {
  const clean = hint
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(DECEIVING, '')
    .replace(FORBIDDEN, '_')
    .replace(/^[. ]+/, '')
  const stem =
    cutToBytes(clean, maxBytes - Buffer.byteLength(extension) - 1).replace(/[. ]+$/, '') || 'message'
  return `${DEVICE.test(stem) ? '_' : ''}${stem}${extension}`
}

/** Whole graphemes only: half of an emoji is another emoji. */
function cutToBytes(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text
  let kept = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('und').segment(text.slice(0, maxBytes))) {
    bytes += Buffer.byteLength(segment)
    if (bytes > maxBytes) break
    kept += segment
  }
  return kept
}
