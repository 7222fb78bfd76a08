// A part of a mail as an answer: pictures a browser decodes safely are shown, the source is plain text, all else is saved.
import type { OutgoingHttpHeaders } from 'node:http'
import { inertHeaders } from './response-headers.ts'

export interface ServedPart {
  octets: Uint8Array
  type: string
  fileName: string
}

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])

/** RFC 6266 with RFC 8187: an ASCII name for old readers, the real one beside it. */
function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_') || 'attachment'
  const encoded = encodeURIComponent(fileName || 'attachment').replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

export function partHeaders(part: ServedPart): OutgoingHttpHeaders {
  const isShown = SHOWN.has(part.type)
  const isText = part.type === 'text/plain'
  return {
    ...inertHeaders(),
    'Content-Type': isShown ? part.type : isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    'Content-Length': part.octets.length,
    'Content-Disposition': disposition(isShown || isText ? 'inline' : 'attachment', part.fileName),
  }
}
