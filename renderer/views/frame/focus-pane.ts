// Brings the focus into a pane: to the element that says it takes it (data-focus), else to the pane itself.
export type PaneName = 'sidebar' | 'list' | 'reader'

export function focusPane(name: PaneName): void {
  focusIn(paneOf(name))
}

const paneOf = (name: PaneName): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-pane=${name}]`)

const takerOf = (pane: HTMLElement | null | undefined): HTMLElement | null | undefined =>
  pane?.querySelector<HTMLElement>('[data-focus]') ?? pane?.querySelector<HTMLElement>('[data-item]')

const focusIn = (pane: HTMLElement | null | undefined): void => (takerOf(pane) ?? pane)?.focus()

/** As long as a pane that was just put on screen may wait for what it shows, in frames. */
const PATIENCE = 60

/** After React has drawn what was just asked for, and the pane has what takes the focus. */
export function focusPaneSoon(name: PaneName, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const pane = paneOf(name)
    if (pane && (takerOf(pane) || pane.hasAttribute('tabindex'))) focusIn(pane)
    else if (patience > 0) focusPaneSoon(name, patience - 1)
  })
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
