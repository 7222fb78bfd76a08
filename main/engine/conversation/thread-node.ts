// What threads are made of and come out as: messages with what they refer to, and the nodes of their trees.

export interface Threaded {
  id: number
  /** Without brackets; null when there is none. A Message-ID that came before in the list counts as none. */
  messageIdHeader: string | null
  /** Valid Message-IDs of References, or else the first of In-Reply-To; oldest first. */
  references: readonly string[]
  /** Epoch ms. */
  sentAt: number
  /** RFC 5256 § 2.1, compared caselessly; '' joins nothing. */
  baseSubject: string
  isReplyOrForward: boolean
}

/** `message` is null where a message is named by others but not here. */
export interface ThreadNode {
  message: Threaded | null
  children: ThreadNode[]
}

/** The message that a node is dated and named by: its own, or that of its first child. */
export function speaker(node: ThreadNode): Threaded | undefined {
  let here: ThreadNode | undefined = node
  while (here && here.message === null) here = here.children[0]
  return here?.message ?? undefined
}
