// Tells a reply's own words from the mail it quotes: "> " marks, and the lines with which programs introduce a quote.

/** "On Monday, Anna wrote:": the verb that such a line has near its end, in the languages of the common programs. */
const VERBS = [
  'wrote|writes', // English
  'schrieb|schreibt|geschrieben', // German
  'a écrit|écrivait', // French
  'escribió|escribio', // Spanish
  'ha scritto|scrive', // Italian
  'escreveu', // Portuguese
  'schreef|het volgende geschreven', // Dutch
  'skrev', // Swedish, Danish, Norwegian
  'kirjoitti', // Finnish
  'napisał|napisała|pisze', // Polish
  'napsal', // Czech
  'írta', // Hungarian
  'a scris', // Romanian
  'yazdı', // Turkish
  'пишет|написал|писал', // Russian
  'έγραψε', // Greek
  'のメール|書きました', // Japanese
  '写道|寫道', // Chinese
  '작성', // Korean
]
const VERB = new RegExp(VERBS.join('|'), 'iu')
/** How far from the end of the line the verb may stand. */
const VERB_RANGE = 100
const DIVIDER =
  /^[ \t]*(?:-{2,}|_{2,}|={2,})[ \t]*(?:original message|original appointment|forwarded message|forwarded by [^\n]{0,80}|reply message|ursprüngliche nachricht|ursprüngliche mail|weitergeleitete nachricht|message d'origine|message original|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|mensagem encaminhada|oorspronkelijk bericht|doorgestuurd bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|původní zpráva|исходное сообщение|пересылаемое сообщение|originalnachricht|原始邮件|原始郵件|元のメッセージ|원본 메시지)[ \t]*(?:-{2,}|_{2,}|={2,})?[ \t]*$/iu
/** The header lines that Outlook puts above a quote: a sender and, within the next lines, a date and a subject. */
const FROM_LINE =
  /^[ \t>*]*(?:from|von|de|da|van|od|från|fra|lähettäjä|от|发件人|寄件者|差出人|보낸 사람)[ \t*]*[:：][ \t*]*\S/iu
const SENT_LINE =
  /^[ \t>*]*(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|fecha|inviato|data|verzonden|wysłano|skickat|sendt|dato|lähetetty|päivämäärä|отправлено|дата|发送时间|日期|送信日時|보낸 날짜)[ \t*]*[:：][ \t*]*\S/iu
const LINES_OF_HEADER = 4
/** Attributions are wrapped: up to so many lines make one. */
const LINES_OF_ATTRIBUTION = 3
const MAX_LINE = 400

/**
 * `own`: what the author wrote, marked lines between it taken out; `quoted`: the rest, or null. A text that is nothing but a
 * quote or a forwarded mail has own ''.
 */
export function splitQuoted(text: string): { own: string; quoted: string | null } {
  const lines = text.split('\n')
  const own: string[] = []
  const quoted: string[] = []
  for (let i = 0; i < lines.length; i++) {
    if (beginsTrailingQuote(lines, i)) {
      quoted.push(...lines.slice(i))
      break
    }
    const length = isMarked(lines[i]) ? 1 : attributionLength(lines, i)
    if (length === 0) own.push(lines[i] ?? '')
    else quoted.push(...lines.slice(i, i + length))
    if (length > 1) i += length - 1
  }
  return {
    own: own.join('\n').trim(),
    quoted: quoted.some((line) => line.trim() !== '') ? quoted.join('\n') : null,
  }
}

const isMarked = (line: string | undefined) => line !== undefined && /^[ \t]{0,3}[>|](?!-)/.test(line)

/** All that follows is the other mail, without marks. */
function beginsTrailingQuote(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').slice(0, MAX_LINE)
  if (DIVIDER.test(line)) return true
  return (
    FROM_LINE.test(line) &&
    lines.slice(at + 1, at + 1 + LINES_OF_HEADER).some((next) => SENT_LINE.test(next.slice(0, MAX_LINE)))
  )
}

/** How many lines from `at` on introduce the quote that follows them: 0 if they do not. */
function attributionLength(lines: readonly string[], at: number): number {
  for (let length = 1; length <= LINES_OF_ATTRIBUTION; length++) {
    const last = (lines[at + length - 1] ?? '').trim()
    if (last === '' || last.length > MAX_LINE) return 0
    if (!/[:：]$/.test(last) || !isFollowedByQuote(lines, at + length)) continue
    const joined = lines.slice(at, at + length).join(' ')
    // A wrapped attribution begins with the line that has the date or address; what is above it is the author's.
    const isLongerThanNeeded = length > 1 && /[\d@]/.test(lines.slice(at + 1, at + length).join(' '))
    return VERB.test(joined.slice(-VERB_RANGE)) && !isLongerThanNeeded ? length : 0
  }
  return 0
}

function isFollowedByQuote(lines: readonly string[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + 3); i++)
    if ((lines[i] ?? '').trim() !== '') return isMarked(lines[i])
  return false
}
