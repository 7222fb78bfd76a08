// Which keywords are tags, what they are called where the user said nothing, and the keyword of a new tag. Pure.
import { TAG_COLOURS, type TagColour } from '../../../shared/contract/tags.ts'

/** Kept by programs for themselves; lower case. (RFC 9051 § 2.3.2, RFC 5788's registry, and what Thunderbird, Apple Mail and
 * others write.) */
const PROGRAMS = new Set(
  `$forwarded forwarded redirected $mdnsent $submitpending $submitted $replied $sent $junk
   $notjunk junk nonjunk notjunk junkrecorded $phishing $notphishing $important
   $hasattachment $hasnoattachment $attachment $noattachment $istrusted $autosent
   $canunsubscribe $unsubscribed $followed $muted $memo $hasmemo $maskedemail $new
   $mailflagbit0 $mailflagbit1 $mailflagbit2 $notification $x-me-annot-2 receipt-handled`.split(/\s+/),
)

/** Thunderbird's five, known to many programs. */
const KNOWN: Record<string, { name: string; colour: TagColour }> = {
  $label1: { name: 'Important', colour: 'red' },
  $label2: { name: 'Work', colour: 'orange' },
  $label3: { name: 'Personal', colour: 'green' },
  $label4: { name: 'To Do', colour: 'blue' },
  $label5: { name: 'Later', colour: 'violet' },
}

const COLOURED = TAG_COLOURS.filter((colour) => colour !== 'grey')

export function isTagKeyword(flag: string): boolean {
  return flag !== '' && !flag.startsWith('\\') && !PROGRAMS.has(flag.toLowerCase())
}

/** How a keyword looks before the user names it: always in the same colour, so that it is known again. */
export function defaultTag(keyword: string): { name: string; colour: TagColour } {
  const key = keyword.toLowerCase()
  let sum = 0
  for (let at = 0; at < key.length; at++) sum += key.charCodeAt(at)
  const colour = COLOURED[sum % COLOURED.length] ?? 'grey'
  return KNOWN[key] ?? { name: keyword.replaceAll('_', ' ').slice(0, 60), colour }
}

const LONGEST = 40

/** An atom of ASCII letters and digits that says the name as well as it can; `taken` are keywords in lower case. */
export function keywordFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST)
  const stem = plain === '' ? 'tag' : plain
  for (let n = 1; ; n++) {
    const keyword = n === 1 ? stem : `${stem}_${n}`
    if (isTagKeyword(keyword) && !taken.has(keyword.toLowerCase())) return keyword
  }
}
