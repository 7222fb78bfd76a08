// Chooses which parts of a message are read and which are saved. Follows RFC 2046 § 5.1.4 and RFC 2387, and the shapes that
// programs really send: alternatives in the wrong order, pictures among alternatives, named bodies, lone attachments.
import { attachmentOf, uuencodedAttachment } from './attachments.ts'
import type { Attachment } from './attachments.ts'
import { decodeBody, decodeText } from './decode.ts'
import { unflow } from './flowed.ts'
import { isMessage, isMultipart } from './part.ts'
import type { Part } from './part.ts'
import { parseStructure } from './structure.ts'
import { splitUuencoded } from './uuencoded.ts'

/** One thing to read: the same words as plain text, as HTML, or as both. */
export interface Body {
  plain?: string
  html?: string
}

/** A message inside a message; `octets` are the outer one's, unless it was transfer-encoded (which it must not be). */
export interface InnerMessage {
  octets: Uint8Array
  root: Part
}

export interface Bodies {
  bodies: Body[]
  /** Messages inside the message, in their order; each is among the attachments too. */
  innerMessages: InnerMessage[]
  attachments: Attachment[]
}

/** Characters of text that are decoded of one message. */
const MAX_TEXT = 5_000_000
/** Encoded octets per character of text, at most: base64 of UTF-16, or escapes. */
const OCTETS_PER_CHARACTER = 4
/** Parts that mean something to programs only. */
const PROTOCOL_TYPES = new Set(['application/pgp-encrypted', 'text/x-amp-html'])
const SIGNATURE_TYPES = new Set([
  'application/pgp-signature',
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
])
const READABLE_TYPES = new Set(['text/plain', 'text/html', 'text/enriched'])

/** The bodies and attachments of the message `root` (or of any part) in `octets`. Inner messages are not gone into. */
export function chooseBodies(octets: Uint8Array, root: Part): Bodies {
  const chooser = new Chooser(octets)
  chooser.read(root)
  return chooser.chosen
}

class Chooser {
  readonly chosen: Bodies = { bodies: [], innerMessages: [], attachments: [] }
  private readonly octets: Uint8Array
  private left = MAX_TEXT

  constructor(octets: Uint8Array) {
    this.octets = octets
  }

  /** `isBodyPlace` says that a text stands where only a body can stand, whatever name it has. */
  read(part: Part, isBodyPlace = true): void {
    if (isMultipart(part) && part.children.length > 0) this.readMultipart(part, isBodyPlace)
    else if (isMessage(part.type)) {
      this.save(part)
      this.chosen.innerMessages.push(this.innerMessage(part))
    } else if (this.left > 0 && (isMultipart(part) || isReadable(part, isBodyPlace))) this.readText(part)
    else if (!PROTOCOL_TYPES.has(part.type)) this.save(part)
  }

  private innerMessage(part: Part): InnerMessage {
    const [root] = part.children
    if (root) return { octets: this.octets, root }
    const octets = decodeBody(this.octets, { ...part, end: Math.min(part.end, part.bodyStart + MAX_TEXT) })
    return { octets, root: parseStructure(octets) }
  }

  private readMultipart(part: Part, isBodyPlace: boolean): void {
    if (part.type === 'multipart/alternative') return this.readAlternative(part)
    for (const [i, child] of part.children.entries()) {
      const isSignature = part.type === 'multipart/signed' && SIGNATURE_TYPES.has(child.type)
      if (!isSignature) this.read(child, isBodyPlace && i === 0)
    }
  }

  /** Alternatives come from plain to rich: the first plain text with words and the last HTML are one body. */
  private readAlternative(part: Part): void {
    const before = this.chosen.bodies
    const branches = part.children.map((child) => {
      this.chosen.bodies = []
      this.read(child)
      return this.chosen.bodies
    })
    this.chosen.bodies = before
    const plain = branches.map((bodies) => textOf(bodies, 'plain'))
    const html = branches.map((bodies) => textOf(bodies, 'html'))
    const bestPlain = plain.find((text) => text?.trim()) ?? plain.find((text) => text !== undefined)
    const bestHtml = html.findLast((text) => text?.trim()) ?? html.findLast((text) => text !== undefined)
    if (bestPlain === undefined && bestHtml === undefined) return
    before.push({
      ...(bestPlain !== undefined && { plain: bestPlain }),
      ...(bestHtml !== undefined && { html: bestHtml }),
    })
  }

  private readText(part: Part): void {
    const end = Math.min(part.end, part.bodyStart + this.left * OCTETS_PER_CHARACTER)
    const text = decodeText(this.octets, { ...part, end }).slice(0, this.left)
    this.left -= text.length
    if (part.type === 'text/html') this.chosen.bodies.push({ html: text })
    else this.readPlain(part, text)
    if (part.fileName !== undefined && part.path !== '') this.save(part)
  }

  private readPlain(part: Part, text: string): void {
    const { text: plain, files } = splitUuencoded(text)
    const isFlowed = part.params.get('format')?.toLowerCase() === 'flowed'
    const isDelSp = part.params.get('delsp')?.toLowerCase() === 'yes'
    this.chosen.bodies.push({ plain: isFlowed ? unflow(plain, isDelSp) : plain })
    files.forEach((file, i) => this.chosen.attachments.push(uuencodedAttachment(part, file, i + 1)))
  }

  private save(part: Part): void {
    this.chosen.attachments.push(attachmentOf(this.octets, part, false))
  }
}

function isReadable(part: Part, isBodyPlace: boolean): boolean {
  if (!READABLE_TYPES.has(part.type) || part.disposition === 'attachment') return false
  return isBodyPlace || part.fileName === undefined || part.disposition === 'inline'
}

function textOf(bodies: readonly Body[], kind: keyof Body): string | undefined {
  const texts = bodies.map((body) => body[kind]).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join('\n')
}
