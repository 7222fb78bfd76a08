// Marks what is looked for on a page, by ranges the browser paints over: no node is touched, in the window and in a mail's
// frame alike (CSS Custom Highlight API). Styles: ::highlight(loquet-find) and ::highlight(loquet-present).
import { findText } from '../../../shared/lib/find-text.ts'

const FIND = 'loquet-find'
const PRESENT = 'loquet-present'

type PageWindow = Window & typeof globalThis

/** Ranges of the hits below `root`, in reading order. A hit may run over several text nodes. */
export function rangesOf(root: Element, needle: RegExp): Range[] {
  const page = root.ownerDocument
  const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: { node: Node; start: number }[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length })
    text += node.nodeValue ?? ''
  }
  let at = 0
  /** Hits come in order, so the nodes are gone through once. */
  const placeOf = (offset: number): { node: Node; start: number } | undefined => {
    while (at > 0 && (nodes[at]?.start ?? 0) > offset) at--
    while ((nodes[at + 1]?.start ?? Infinity) <= offset) at++
    return nodes[at]
  }
  return findText(text, needle).flatMap(([start, end]) => {
    const [first, last] = [placeOf(start), placeOf(end - 1)]
    if (!first || !last) return []
    const range = page.createRange()
    range.setStart(first.node, start - first.start)
    range.setEnd(last.node, end - last.start)
    return [range]
  })
}

/** Adds ranges to the marks of their page; the returned function takes them off again. */
export function paint(
  pageWindow: PageWindow,
  ranges: readonly Range[],
  present: Range | undefined,
): () => void {
  // An older browser finds, and shows the message, without marks.
  if (!('highlights' in pageWindow.CSS)) return () => {}
  const take = (name: string, added: readonly Range[]): (() => void) => {
    const marks = pageWindow.CSS.highlights.get(name) ?? new pageWindow.Highlight()
    marks.priority = name === PRESENT ? 1 : 0
    for (const range of added) marks.add(range)
    pageWindow.CSS.highlights.set(name, marks)
    return () => {
      for (const range of added) marks.delete(range)
    }
  }
  const undo = [take(FIND, ranges), take(PRESENT, present ? [present] : [])]
  return () => {
    for (const one of undo) one()
  }
}
