// How much a message is likely to matter to its reader, -10 to 10, from the history with its sender and from how it was
// sent. It sorts and filters; it is no privacy and never coloured as such (docs/privacy-model.md, "Importance"). Pure.

export interface Circumstances {
  /** The user wrote it. */
  isMine: boolean
  /** The user has written to its sender; `isOften`: at least OFTEN times. */
  isCorrespondent: boolean
  isOften: boolean
  /** The user has written in the same thread. */
  hasMyVoice: boolean
  /** Where an address of the user's stands. */
  addressed: 'to' | 'cc' | 'nowhere'
  isList: boolean
  isBulk: boolean
  /** A filter on the way called it spam. */
  isSpam: boolean
}

/** Letters to somebody that make a habit. */
export const OFTEN = 5
export const MOST_IMPORTANT = 10

export const WEIGHTS = {
  mine: 2,
  correspondent: 3,
  often: 2,
  myVoice: 3,
  to: 1,
  nowhere: -1,
  list: -2,
  bulk: -4,
  spam: -6,
  /** What the user said counts beside what can be guessed. */
  starred: 3,
  tagged: 2,
} as const

/** Without what the user said of it. */
export function importanceOf(message: Circumstances): number {
  if (message.isMine) return WEIGHTS.mine
  let sum = 0
  if (message.isCorrespondent) sum += WEIGHTS.correspondent
  if (message.isOften) sum += WEIGHTS.often
  if (message.hasMyVoice) sum += WEIGHTS.myVoice
  if (message.addressed === 'to') sum += WEIGHTS.to
  if (message.addressed === 'nowhere' && !message.isList) sum += WEIGHTS.nowhere
  if (message.isList) sum += WEIGHTS.list
  else if (message.isBulk) sum += WEIGHTS.bulk
  if (message.isSpam) sum += WEIGHTS.spam
  return bounded(sum)
}

/** With the star and tags it carries. */
export const markedImportance = (guessed: number, isStarred: boolean, isTagged: boolean): number =>
  bounded(guessed + (isStarred ? WEIGHTS.starred : 0) + (isTagged ? WEIGHTS.tagged : 0))

const bounded = (points: number) => Math.max(-MOST_IMPORTANT, Math.min(MOST_IMPORTANT, points))
