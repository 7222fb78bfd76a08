// Step 5 of RFC 5256's REFERENCES: threads that only a subject joins, because a program dropped the references.
import { speaker, type ThreadNode } from './thread-node.ts'

/** Joins threads of the same base subject as the RFC says; `threads` come sorted by time. */
export function mergeSubjects(threads: readonly ThreadNode[]): ThreadNode[] {
  const first = firstOfSubjects(threads)
  const merged = new Set<ThreadNode>()
  const made = new Map<ThreadNode, ThreadNode>()
  for (const thread of threads) {
    const subject = subjectOf(thread)
    const head = subject === undefined ? undefined : first.get(subject)
    if (subject === undefined || !head || head === thread) continue
    const joined = join(head, thread)
    merged.add(thread)
    if (joined !== head) {
      first.set(subject, joined)
      made.set(head, joined)
    }
  }
  return threads.filter((thread) => !merged.has(thread)).map((thread) => made.get(thread) ?? thread)
}

/** The thread that stands for each subject: one without a message rather than with, an original rather than a reply. */
function firstOfSubjects(threads: readonly ThreadNode[]): Map<string, ThreadNode> {
  const first = new Map<string, ThreadNode>()
  for (const thread of threads) {
    const subject = subjectOf(thread)
    if (subject === undefined) continue
    const known = first.get(subject)
    const isBetter =
      !known ||
      (thread.message === null && known.message !== null) ||
      (isReply(known) && !isReply(thread) && known.message !== null)
    if (isBetter) first.set(subject, thread)
  }
  return first
}

/** Puts `thread` where it belongs beside or below `head`; returns what stands for both. */
function join(head: ThreadNode, thread: ThreadNode): ThreadNode {
  if (head.message === null) {
    head.children.push(...(thread.message === null ? thread.children : [thread]))
    return head
  }
  if (isReply(thread) && !isReply(head)) {
    head.children.push(thread)
    return head
  }
  return { message: null, children: [head, thread] }
}

const isReply = (thread: ThreadNode) => speaker(thread)?.isReplyOrForward ?? false

function subjectOf(thread: ThreadNode): string | undefined {
  return speaker(thread)?.baseSubject.toLowerCase() || undefined
}
