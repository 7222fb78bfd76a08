// Brings the focus into a pane: to the element that says it takes it (data-focus), else to the pane itself.
export type PaneName = 'sidebar' | 'list' | 'reader'

export function focusPane(name: PaneName): void {
  focusIn(document.querySelector<HTMLElement>(`[data-pane=${name}]`))
}

const focusIn = (pane: HTMLElement | null | undefined): void =>
  (
    pane?.querySelector<HTMLElement>('[data-focus]') ??
    pane?.querySelector<HTMLElement>('[data-item]') ??
    pane
  )?.focus()

/** After React has drawn what was just asked for. */
export const focusPaneSoon = (name: PaneName): void => {
  requestAnimationFrame(() => focusPane(name))
}

/** The round of F6, as far as it is on screen. */
const ROUND = ['[data-pane=sidebar]', '[data-pane=list]', '[data-pane=reader]', '[data-search]']

/** From the pane with the focus to the next one, or to the one before. */
export function turnPane(by: 1 | -1): void {
  const stops = ROUND.flatMap((stop) => document.querySelector<HTMLElement>(stop) ?? [])
  const at = stops.findIndex((stop) => stop.contains(document.activeElement))
  const from = at === -1 ? stops.findIndex((stop) => stop.dataset.pane === 'list') : at
  focusIn(stops[(from + by + stops.length) % stops.length])
}
