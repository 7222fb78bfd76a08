// The subject that a thread is about: RFC 5256 § 2.1, and the reply and forward marks that programs write in other languages.

const REPLY_MARKS =
  're aw sv vs vb antw antwort rif rép res r ynt ответ odp ent hoàn 回复 回覆 答复 답장 返信 תגובה رد'
const FORWARD_MARKS =
  'fw fwd wg tr rv enc i doorst vl vidarebefordrat videresendt välitetty pd továbbítás iletilmiş переслать 转发 轉寄 전달 転送 הועבר إعادة\\ توجيه'
const marks = (list: string) =>
  list
    .split(/(?<!\\) /)
    .map((mark) => mark.replace('\\ ', ' '))
    .join('|')
/** `Re:`, `Re[2]:`, `AW :`, `回复：`; before it may stand blobs, `[list]`. */
const LEADER = new RegExp(
  `^(?:\\[[^\\[\\]]*\\]\\s*)*(?:${marks(REPLY_MARKS)}|${marks(FORWARD_MARKS)})\\s*(?:[\\[(]\\d{0,4}[\\])]|\\d{1,3}|\\^\\d{1,3})?\\s*(?:\\[[^\\[\\]]*\\])?\\s*[:：]\\s*`,
  'iu',
)
const BLOB = /^\[[^[\]]*\]\s*(?=\S)/
const TRAILER = /\s*\(fwd\)$/i
const WRAPPED_FORWARD = /^\[\s*fwd?\s*:(.*)\]$/i
/** Longer subjects are cut before: nobody reads them, and marks stand at the beginning. */
const MAX_LENGTH = 1000

export interface BaseSubject {
  /** Without marks and list names, white space single; case as written (compare caselessly). '' where nothing is left. */
  base: string
  isReplyOrForward: boolean
}

/** `subject` is decoded text (encoded words undone). */
export function baseSubject(subject: string): BaseSubject {
  let base = subject.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim()
  let isReplyOrForward = false
  for (;;) {
    const stripped = strip(base)
    if (stripped.isMarked) isReplyOrForward = true
    if (stripped.text === base) return { base, isReplyOrForward }
    base = stripped.text
  }
}

/** One round of the RFC's steps 2 to 6. */
function strip(text: string): { text: string; isMarked: boolean } {
  if (TRAILER.test(text)) return { text: text.replace(TRAILER, ''), isMarked: true }
  if (LEADER.test(text)) return { text: text.replace(LEADER, '').trim(), isMarked: true }
  const wrapped = WRAPPED_FORWARD.exec(text)?.[1]
  if (wrapped !== undefined) return { text: wrapped.trim(), isMarked: true }
  return { text: text.replace(BLOB, ''), isMarked: false }
}
