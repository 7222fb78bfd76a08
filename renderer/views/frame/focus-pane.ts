// Brings the focus into a pane: to the element that says it takes it (data-focus), else to the pane itself.
export type PaneName = 'sidebar' | 'list' | 'reader'

export function focusPane(name: PaneName): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane=${name}]`)
  const taker = pane?.querySelector<HTMLElement>('[data-focus]') ?? pane
  taker?.focus()
}

/** After React has drawn what was just asked for. */
export const focusPaneSoon = (name: PaneName): void => {
  requestAnimationFrame(() => focusPane(name))
}
