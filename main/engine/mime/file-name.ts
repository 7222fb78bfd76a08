// Makes a sender's file name readable and safe to save on every system (docs/security.md, L3): what is shown is what is
// saved.

/** Windows devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\.|$)/i
const SEPARATORS = /[/\\:*?"<>|]/g
/** Controls, invisible characters, and the marks that turn the direction of text (`exe.fdp` read backwards). */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu
/** Of 255 octets that file systems allow: room for a counter and for a temporary ending. */
const MAX_BYTES = 200

/** A safe name like `name`; where nothing usable is left, `fallback` with the extension that fits `type`. */
export function safeFileName(name: string | undefined, type: string, fallback = 'attachment'): string {
  const readable = (name ?? '').normalize('NFC').replace(UNSHOWABLE, '').replace(/\s+/g, ' ').trim()
  const lastPart = readable.split(/[/\\]/).findLast((part) => /[^.\s]/.test(part)) ?? ''
  const clean = lastPart.replace(SEPARATORS, '_').replace(/^[.\s~-]+|[.\s]+$/g, '')
  if (clean === '') return fallback + extensionOf(type)
  return shorten(RESERVED.test(clean) ? `_${clean}` : clean)
}

/** At most MAX_BYTES in UTF-8, the extension kept: it says what the file is. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name
  const extension = /\.[^.\s]{1,20}$/.exec(name)?.[0] ?? ''
  let length = 0
  let kept = ''
  for (const character of name.slice(0, name.length - extension.length)) {
    length += Buffer.byteLength(character)
    if (length + Buffer.byteLength(extension) > MAX_BYTES) break
    kept += character
  }
  return kept.trimEnd() + extension
}

const EXTENSIONS: Record<string, string> = {
  'message/rfc822': '.eml',
  'message/global': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'text/vcard': '.vcf',
  'text/x-vcard': '.vcf',
  'text/csv': '.csv',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'application/pgp-signature': '.asc',
  'application/pgp-keys': '.asc',
  'application/pkcs7-signature': '.p7s',
  'application/x-pkcs7-signature': '.p7s',
  'application/pkcs7-mime': '.p7m',
  'application/ms-tnef': '.dat',
}

const extensionOf = (type: string) => (Object.hasOwn(EXTENSIONS, type) ? (EXTENSIONS[type] ?? '') : '')
