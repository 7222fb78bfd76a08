// Characters that take no room on the screen: put between letters they hide words from filters, in runs they hide the rest.

/** Never needed in mail. */
const ALWAYS =
  /[\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0]|\u034f|[\u{e0001}\u{e0020}-\u{e007f}]/gu
/** Joiners belong to Arabic and Indic scripts and emoji; after other characters they hide something. */
const JOINERS =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u0600-\u0dff\u0e00-\u0fff\u1000-\u18af])[\u200c\u200d]/gu
const ANY = /[\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0\u{e0001}-\u{e007f}]/u

/** How many of them are in `text`, those that a script needs not counted. */
export function countZeroWidth(text: string): number {
  if (!ANY.test(text)) return 0
  return (text.match(ALWAYS)?.length ?? 0) + (text.match(JOINERS)?.length ?? 0)
}
