// Threads as trees: the REFERENCES algorithm of RFC 5256 § 3, the reference that the store's threading, which takes one
// message at a time, is proven against (store/derived/join-thread.test.ts). Pure; any input ends in finite, near linear
// time, and every message stands in the result exactly once.
import { speaker, type Threaded, type ThreadNode } from './thread-node.ts'
import { mergeSubjects } from './thread-subjects.ts'

interface Container extends ThreadNode {
  parent: Container | null
  children: Container[]
}

/** A link that would have to be compared with more ancestors is left out: no thread is meant to be that deep. */
const MAX_WALK = 10_000

/** The threads of `messages`, oldest first, each a tree; messages at equal times stand in the order given. */
export function threadTree(messages: readonly Threaded[]): ThreadNode[] {
  const root = prune(link(messages))
  const order = new Map(messages.map((message, at) => [message, at]))
  const byTime = (a: ThreadNode, b: ThreadNode): number => {
    const [one, other] = [speaker(a), speaker(b)]
    if (!one || !other) return 0
    return one.sentAt - other.sentAt || (order.get(one) ?? 0) - (order.get(other) ?? 0)
  }
  for (const node of eachNode(root)) if (node.message === null) node.children.sort(byTime)
  const threads = mergeSubjects(root.sort(byTime))
  for (const node of eachNode(threads)) node.children.sort(byTime)
  return threads.sort(byTime)
}

/** Steps 1 and 2: containers linked as References say; returns those without a parent. */
function link(messages: readonly Threaded[]): Container[] {
  const named = new Map<string, Container>()
  const all: Container[] = []
  const make = (message: Threaded | null): Container => {
    const container: Container = { message, parent: null, children: [] }
    all.push(container)
    return container
  }
  const containerOf = (header: string): Container => {
    let container = named.get(header)
    if (!container) named.set(header, (container = make(null)))
    return container
  }
  for (const message of messages) {
    const known = message.messageIdHeader === null ? undefined : containerOf(message.messageIdHeader)
    const container = known && known.message === null ? known : make(null)
    container.message = message
    let parent: Container | null = null
    for (const header of message.references) {
      const reference = containerOf(header)
      if (parent && reference.parent === null && !isWithin(parent, reference)) attach(reference, parent)
      parent = reference
    }
    detach(container)
    if (parent && !isWithin(parent, container)) attach(container, parent)
  }
  return all.filter((container) => container.parent === null)
}

/** Is `node` the same as `above`, or somewhere below it? */
function isWithin(node: Container, above: Container): boolean {
  if (node === above) return true
  if (above.children.length === 0) return false
  let steps = 0
  for (let here = node.parent; here; here = here.parent) if (here === above || ++steps > MAX_WALK) return true
  return false
}

function attach(child: Container, parent: Container): void {
  child.parent = parent
  parent.children.push(child)
}

function detach(child: Container): void {
  const siblings = child.parent?.children
  if (!siblings) return
  // Looked for from the end: who is detached was mostly attached just before.
  siblings.splice(siblings.lastIndexOf(child), 1)
  child.parent = null
}

/** Step 3: nodes without a message go; their children take their place, at the root only a single one. */
function prune(root: Container[]): ThreadNode[] {
  // Children before parents, so that one pass is enough.
  for (const node of [...eachNode(root)].reverse()) node.children = node.children.flatMap(kept)
  return root.flatMap((node) => {
    if (node.message !== null || node.children.length > 1) return [node]
    return node.children
  })
}

const kept = (node: Container): Container[] => (node.message === null ? node.children : [node])

/** Every node, parents before children; without recursion, for threads of any depth. */
function* eachNode<T extends ThreadNode>(roots: readonly T[]): Generator<T, void> {
  const stack = [...roots]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    for (const child of node.children) stack.push(child as T)
  }
}
