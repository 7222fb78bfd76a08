// What a message's structure says of encryption and signatures (RFC 3156, RFC 8551, inline OpenPGP). Detected by its
// form and its first octets; nothing is decrypted or verified here.
import type { Protection } from '../../parse/parsed-message.ts'
import { decodeBody } from '../../mime/decode.ts'
import { isMultipart, type Part } from '../../mime/part.ts'
import type { Fact } from '../facts.ts'

type Kind = 'pgp-mime' | 'pgp-inline' | 'smime'

interface Seal {
  kind: Kind
  part: Part
}

const INLINE_SEALED = /^-----BEGIN PGP MESSAGE-----\s*$/m
const INLINE_SEALED_ALONE = /^\s*-----BEGIN PGP MESSAGE-----\s[^]*-----END PGP MESSAGE-----\s*$/
const INLINE_SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/m
const PKCS7 = /^application\/(?:x-)?pkcs7-mime$/
/** What a CMS message says it is, in its first octets (RFC 5652 §§ 5, 6; RFC 5083): enveloped, authenticated-enveloped. */
const CMS_SEALED = ['2a864886f70d010703', '2a864886f70d0109100117'].map((oid) => Buffer.from(oid, 'hex'))
const CMS_HEAD_BYTES = 400
const PGP_ARMOUR = '-----BEGIN PGP MESSAGE-----'

/** As the contract shows it; a sealed message counts as sealed, whole or not. */
export function protectionOf(root: Part, text: string): Protection {
  const sealed = findSeal(root) ?? (INLINE_SEALED.test(text) ? { kind: 'pgp-inline' as const } : undefined)
  if (sealed) return sealed.kind === 'smime' ? 'smime-encrypted' : 'pgp-encrypted'
  const signed =
    findSignature(root) ?? (INLINE_SIGNED.test(text) ? { kind: 'pgp-inline' as const } : undefined)
  if (signed) return signed.kind === 'smime' ? 'smime-signed' : 'pgp-signed'
  return 'none'
}

export function protectionFacts(octets: Uint8Array, root: Part, text: string): Fact[] {
  const facts: Fact[] = []
  const seal = findSeal(root)
  if (seal && isCiphertext(octets, seal)) {
    const extent = isAlone(seal.part, root) ? 'whole' : 'partial'
    facts.push(partFact('encryption', `${seal.kind} ${extent}`, seal.part))
  } else if (INLINE_SEALED.test(text)) {
    // Between two blocks anything could stand in clear.
    const isOne = text.indexOf(PGP_ARMOUR) === text.lastIndexOf(PGP_ARMOUR)
    const isWhole = isOne && INLINE_SEALED_ALONE.test(text) && !isMultipart(root)
    facts.push(partFact('encryption', `pgp-inline ${isWhole ? 'whole' : 'partial'}`, firstText(root)))
  }
  const signature = findSignature(root)
  if (signature) facts.push(partFact('signature', signature.kind, signature.part))
  else if (INLINE_SIGNED.test(text)) facts.push(partFact('signature', 'pgp-inline', firstText(root)))
  return facts
}

function findSeal(part: Part): Seal | undefined {
  if (part.type === 'multipart/encrypted' && protocolOf(part) !== 'application/pkcs7-mime')
    return { kind: 'pgp-mime', part }
  // "Mixed up": a gateway turned multipart/encrypted into multipart/mixed and left its parts.
  if (isMultipart(part) && part.children.some((child) => child.type === 'application/pgp-encrypted'))
    return { kind: 'pgp-mime', part }
  if (PKCS7.test(part.type) && !/^(?:signed-data|certs-only|compressed-data)$/.test(smimeType(part)))
    return { kind: 'smime', part }
  return first(part, findSeal)
}

function findSignature(part: Part): Seal | undefined {
  if (part.type === 'multipart/signed')
    return { kind: protocolOf(part).includes('pkcs7') ? 'smime' : 'pgp-mime', part }
  if (PKCS7.test(part.type) && smimeType(part) === 'signed-data') return { kind: 'smime', part }
  return first(part, findSignature)
}

/** Looks into multiparts only: a forwarded message's protection is not this one's. */
function first(part: Part, find: (part: Part) => Seal | undefined): Seal | undefined {
  if (!isMultipart(part)) return undefined
  for (const child of part.children) {
    const found = find(child)
    if (found) return found
  }
  return undefined
}

const protocolOf = (part: Part) => (part.params.get('protocol') ?? '').toLowerCase()
const smimeType = (part: Part) => (part.params.get('smime-type') ?? '').toLowerCase()

/** The name of a type is no proof: a seal must look like one from within. */
function isCiphertext(octets: Uint8Array, { kind, part }: Seal): boolean {
  const bytes = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  if (kind === 'smime') {
    const end = Math.min(part.end, part.bodyStart + CMS_HEAD_BYTES)
    const head = Buffer.from(decodeBody(octets, { ...part, end }))
    return CMS_SEALED.some((oid) => head.includes(oid))
  }
  const within = bytes.subarray(part.bodyStart, part.end)
  if (within.includes(PGP_ARMOUR)) return true
  const payload = part.children.find((child) => child.type === 'application/octet-stream')
  return payload?.encoding === 'base64' && payload.end - payload.bodyStart > 100
}

/** Nothing but the sealed part and empty ones: no readable sibling. */
function isAlone(sealed: Part, root: Part): boolean {
  if (sealed === root) return sealed.children.every(isSealedPiece)
  return root.children.every((child) => child === sealed || isEmpty(child) || holds(child, sealed))
}

const isSealedPiece = (part: Part) =>
  part.type === 'application/pgp-encrypted' || part.type === 'application/octet-stream' || isEmpty(part)
const isEmpty = (part: Part) => part.children.length === 0 && part.end - part.bodyStart <= 4
const holds = (part: Part, sealed: Part): boolean => part.children.includes(sealed) && isAlone(sealed, part)

function firstText(root: Part): Part {
  if (!isMultipart(root)) return root
  for (const child of root.children) {
    const found = firstText(child)
    if (found.type.startsWith('text/')) return found
  }
  return root
}

function partFact(kind: 'encryption' | 'signature', value: string, part: Part): Fact {
  return { kind, value, writer: '', part: part.path, start: part.headerStart, end: part.end }
}
