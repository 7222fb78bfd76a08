// Reads what a part's own header fields say about it: type, encoding, disposition, name. Wild values are brought to the
// words of RFC 2045 and RFC 2183, so that nobody after this has to know them.
import { decodeWords } from './encoded-words.ts'
import { headerValue } from './headers.ts'
import { parseParameters } from './parameters.ts'
import type { Part } from './part.ts'

const TYPE = /^([^\s/;,"]+)\/([^\s/;,"]+)/
/** A main type that stands alone still says what it is. */
const BARE_TYPES: Record<string, string> = { text: 'text/plain', multipart: 'multipart/mixed' }
const ENCODING_NAMES: Record<string, string> = {
  '7-bit': '7bit',
  '8-bit': '8bit',
  'base-64': 'base64',
  quotedprintable: 'quoted-printable',
  uuencode: 'x-uuencode',
  'x-uue': 'x-uuencode',
  uue: 'x-uuencode',
}

/** Fills in the part from its `headers`; `part.type` is the default where there is no Content-Type. */
export function describePart(part: Part): void {
  readType(part)
  part.encoding = readEncoding(headerValue(part.headers, 'content-transfer-encoding'))
  const name = readDisposition(part) || part.params.get('name')
  if (name) part.fileName = name
  const contentId = headerValue(part.headers, 'content-id')
    ?.replace(/^\s*<|>\s*$/g, '')
    .trim()
  if (contentId) part.contentId = contentId
  const description = headerValue(part.headers, 'content-description')
  if (description) part.description = decodeWords(description)
}

function readType(part: Part): void {
  const header = part.headers.find((header) => header.key === 'content-type' && header.value !== '')
  if (!header) return
  const { value, params } = parseParameters(header.value)
  const [, main, sub] = TYPE.exec(value) ?? []
  if (main && sub) part.type = `${main}/${sub}`.toLowerCase()
  else part.type = BARE_TYPES[value.replace(/\/.*$/, '').toLowerCase()] ?? 'text/plain'
  part.params = params
  const charset = params.get('charset')?.trim().toLowerCase()
  if (charset) part.charset = charset
}

function readEncoding(value: string | undefined): string {
  const word = /^[\s"]*([\w-]+)/.exec(value ?? '')?.[1]?.toLowerCase()
  return word ? (ENCODING_NAMES[word] ?? word) : '7bit'
}

/** Sets the disposition (an unknown one is an attachment, RFC 2183 § 2.8) and returns its file name. */
function readDisposition(part: Part): string | undefined {
  const header = headerValue(part.headers, 'content-disposition')
  if (!header) return undefined
  const { value, params } = parseParameters(header)
  const word = /^[\w-]+/.exec(value)?.[0].toLowerCase()
  if (word) part.disposition = word === 'inline' ? 'inline' : 'attachment'
  return params.get('filename')
}
