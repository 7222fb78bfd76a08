// Invented words and real scripts: enough distinct terms to be hard on an index, the same ones for the same seed.
import { pick } from '../../tests/seeded.ts'

type Chance = () => number

const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pr qu r s st t tr v w z'.split(' ')
const VOWELS = 'a e i o u ai ea ie ou é è ü'.split(' ')
const CODAS = ['', 'n', 'r', 's', 'l', 't', 'nd', 'rk', 'st']

/** A word of two to four syllables; the low ranks come up far more often, as in real language. */
function inventWord(chance: Chance): string {
  const syllables = 2 + pick(chance, 3)
  let word = ''
  for (let at = 0; at < syllables; at++)
    word += (ONSETS[pick(chance, ONSETS.length)] ?? '') + (VOWELS[pick(chance, VOWELS.length)] ?? '')
  return word + (CODAS[pick(chance, CODAS.length)] ?? '')
}

export function inventVocabulary(chance: Chance, size: number): string[] {
  return Array.from({ length: size }, () => inventWord(chance))
}

/** Sentences of other scripts, whole: what breaks an index that takes spaces for granted. */
const OTHER_SCRIPTS = [
  'きのうは雨が降っていたので、家で本を読んでいました。',
  '明日の会議は三時から始まりますので、資料を準備してください。',
  '我们下个星期在老城区见面，请把合同也带来。',
  '오늘 오후에 보낸 견적서를 다시 확인해 주시기 바랍니다.',
  'Встреча переносится на четверг, документы пришлю завтра утром.',
  'الاجتماع يوم الخميس في الساعة العاشرة، وأرجو إحضار الملفات.',
  'הפגישה נדחתה ליום חמישי, ואת המסמכים אשלח מחר בבוקר.',
  'Η συνάντηση μεταφέρεται για την Πέμπτη το πρωί.',
  'การประชุมเลื่อนเป็นวันพฤหัสบดี ช่วยเตรียมเอกสารด้วยค่ะ',
] as const

export const otherScript = (chance: Chance): string =>
  OTHER_SCRIPTS[pick(chance, OTHER_SCRIPTS.length)] ?? OTHER_SCRIPTS[0]

/** About `letters` letters in sentences and paragraphs, wrapped as mail programs do. */
export function prose(chance: Chance, vocabulary: readonly string[], letters: number): string {
  let text = ''
  let line = 0
  while (text.length < letters) {
    const rank = Math.floor(vocabulary.length * chance() ** 3)
    const word = vocabulary[rank] ?? 'und'
    const end = chance() < 0.09 ? (chance() < 0.2 ? '.\n\n' : '. ') : ' '
    line = end.includes('\n') ? 0 : line + word.length + 1
    text += word + (line > 68 ? `${end.trim()}\n` : end)
    if (line > 68) line = 0
  }
  return text.trim()
}
