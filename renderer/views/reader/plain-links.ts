// Finds the addresses in plain text that can be opened, so that the reader can click them.
import { openableUrl } from '../mail-html/links.ts'

export type TextPiece = { kind: 'text'; text: string } | { kind: 'link'; text: string; url: string }

const CANDIDATE = /\bhttps?:\/\/[^\s<>"]+|\bmailto:[^\s<>"]+|\bwww\.[^\s<>"]+\.[^\s<>"]+/giu

/** What ends a sentence does not belong to the address, nor does a bracket that was opened before it. */
function trimEnd(text: string): string {
  const opening = text.indexOf('(')
  let end = text.length
  while (end > 0) {
    const last = text[end - 1] ?? ''
    const isUnopened = last === ')' && (opening < 0 || opening > end - 1)
    if (!/[.,;:!?'’”»\]}*_]/.test(last) && !isUnopened) break
    end--
  }
  return text.slice(0, end)
}

export function findLinks(text: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const match of text.matchAll(CANDIDATE)) {
    const found = trimEnd(match[0])
    const url = openableUrl(/^www\./i.test(found) ? `https://${found}` : found)
    if (!url) continue
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push({ kind: 'link', text: found, url })
    end = match.index + found.length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}
