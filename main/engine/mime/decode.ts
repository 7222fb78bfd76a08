// The content of one part: its octets with the transfer encoding undone, and its text with the charset undone.
import { decodeCharset, isKnownCharset } from './charset.ts'
import type { Part } from './part.ts'
import { fromBase64, fromQuotedPrintable } from './transfer.ts'
import { splitUuencoded } from './uuencoded.ts'

/** HTML says its charset near its beginning (WHATWG: within 1,024 octets; mail with long comments needs more). */
const META_RANGE_BYTES = 4096
const META_CHARSET = /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.-]{2,40})/i

/** The octets of a part's body, transfer encoding undone. An unknown encoding is none. Does not copy where it need not. */
export function decodeBody(octets: Uint8Array, part: Part): Uint8Array {
  const body = octets.subarray(part.bodyStart, part.end)
  switch (part.encoding) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    case 'x-uuencode':
      return splitUuencoded(Buffer.from(body).toString('latin1')).files[0]?.octets ?? body
    default:
      return body
  }
}

/**
 * The text of a text part: in its declared charset, unless none is declared or the octets prove another (charset.ts);
 * HTML's own declaration stands in for a missing one. Line ends are LF; NULs are gone.
 */
export function decodeText(octets: Uint8Array, part: Part): string {
  const body = decodeBody(octets, part)
  const text = decodeCharset(body, usefulCharset(part, body))
  return text.includes('\r') || text.includes('\0')
    ? text.replaceAll('\0', '').replace(/\r+\n?/g, '\n')
    : text
}

function usefulCharset(part: Part, body: Uint8Array): string | undefined {
  if (part.type !== 'text/html' || (part.charset && part.charset !== 'us-ascii')) return part.charset
  const start = Buffer.from(body.subarray(0, META_RANGE_BYTES)).toString('latin1')
  const named = META_CHARSET.exec(start)?.[1] ?? XML_ENCODING.exec(start)?.[1]
  // A page that can be read for its charset is not in UTF-16, whatever it says (WHATWG: prescan).
  if (!named || /^utf-?16/i.test(named) || !isKnownCharset(named)) return part.charset
  return named
}
