// The first words of a message for a list: what its author wrote, without quotes, padding and signature.
import { splitQuoted } from './quoted-text.ts'

const PREVIEW_LENGTH = 200
/** More than enough to find so many words; the rest is not looked at. */
const LOOKED_AT = 8000
/** Characters that newsletters pad with so that nothing else follows in the list; soft hyphens and joiners among them. */
const PADDING =
  /(?:[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]|\u034f|\u17b4|\u17b5)+/g
/** Joiners that hold an emoji or a letter of an Indic or Arabic script together are text. */
const JOINER =
  /([\p{M}\p{Extended_Pictographic}\u0600-\u0dff])([\u200c\u200d])(?=[\p{L}\p{M}\p{Extended_Pictographic}])/gu
/** OpenPGP's armour (RFC 9580 § 6.2) is nothing to read; what was signed in the clear is. */
const ARMOUR =
  /^-----BEGIN PGP (?:MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----[^]*?(?:^-----END PGP [A-Z ]+-----|$(?![^]))|^-----BEGIN PGP SIGNED MESSAGE-----\s*(?:^Hash:.*$)?/gm
const RULES = /[-=_*~#•·.─━═]{4,}/g

/** One line of at most about 200 characters; '' where there are no words. */
export function preview(text: string): string {
  const start = text.slice(0, LOOKED_AT).replace(ARMOUR, ' ')
  const own = withoutSignature(splitQuoted(start).own)
  const line = oneLine(own) || oneLine(start)
  if (line.length <= PREVIEW_LENGTH) return line
  const end = line.lastIndexOf(' ', PREVIEW_LENGTH)
  return `${line.slice(0, end > PREVIEW_LENGTH / 2 ? end : PREVIEW_LENGTH).trimEnd()}…`
}

function withoutSignature(text: string): string {
  const at = text.search(/^-- ?$/m)
  return at > 0 ? text.slice(0, at) : text
}

function oneLine(text: string): string {
  return text
    .replace(
      JOINER,
      (_, before: string, joiner: string) => before + (joiner === '\u200c' ? '\ue000' : '\ue001'),
    )
    .replace(PADDING, '')
    .replaceAll('\ue000', '\u200c')
    .replaceAll('\ue001', '\u200d')
    .replace(RULES, ' ')
    .replace(/\[(?:image|cid|inline image)[^\]\n]{0,200}\]/gi, ' ')
    .replace(/[\s\u00a0\p{Cc}]+/gu, ' ')
    .trim()
}
