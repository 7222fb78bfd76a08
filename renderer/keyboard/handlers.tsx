// Who carries a command out: each pane says what it can do now; the pane with the focus is asked first.
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { CommandId } from './commands.ts'

/** In the order they are asked when none of them has the focus. A sheet over the window hides all but its own. */
export const PANES = ['list', 'reader', 'window'] as const
export type Pane = (typeof PANES)[number]
export type Handlers = Partial<Record<CommandId, () => void>>

export class HandlerRegistry {
  readonly #entries: { pane: Pane; handlers: () => Handlers }[] = []

  /** Several parts of a pane may say what they can do; the last to come is asked first. */
  register(pane: Pane, handlers: () => Handlers): () => void {
    const entry = { pane, handlers }
    this.#entries.unshift(entry)
    return () => {
      const at = this.#entries.indexOf(entry)
      if (at >= 0) this.#entries.splice(at, 1)
    }
  }

  /** What would run; undefined where nobody can carry the command out now. */
  find(id: CommandId, focused: Pane | undefined): (() => void) | undefined {
    const order = focused ? [focused, ...PANES] : PANES
    for (const pane of order) {
      const handler = this.findIn(pane, id)
      if (handler) return handler
    }
    return undefined
  }

  findIn(pane: Pane, id: CommandId): (() => void) | undefined {
    for (const entry of this.#entries) {
      const handler = entry.pane === pane ? entry.handlers()[id] : undefined
      if (handler) return handler
    }
    return undefined
  }
}

const RegistryContext = createContext<HandlerRegistry | null>(null)

export function HandlerProvider({ children }: { children: ReactNode }): ReactNode {
  const registry = useMemo(() => new HandlerRegistry(), [])
  return <RegistryContext.Provider value={registry}>{children}</RegistryContext.Provider>
}

export function useRegistry(): HandlerRegistry {
  const registry = useContext(RegistryContext)
  if (!registry) throw new Error('No handlers above this component.')
  return registry
}

/** While the component is on screen, its pane can carry these out. A command that makes no sense now is left out. */
export function useHandlers(pane: Pane, handlers: Handlers): void {
  const registry = useRegistry()
  const latest = useRef(handlers)
  useEffect(() => {
    latest.current = handlers
  })
  useEffect(() => registry.register(pane, () => latest.current), [registry, pane])
}

/** Every pane carries its name in data-pane, in the order of F6. */
export const focusedPaneName = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane

const focusedPane = (): Pane | undefined => PANES.find((pane) => pane === focusedPaneName())

export interface Runner {
  /** False where nobody could. */
  run(id: CommandId): boolean
  canRun(id: CommandId): boolean
  /** Of commands that share a key: first those that the pane with the focus can carry out. */
  inOrder(ids: readonly CommandId[]): CommandId[]
}

/** For menus, the palette and buttons: the same way a key goes. */
export function useRunner(): Runner {
  const registry = useRegistry()
  return useMemo(
    () => ({
      run(id) {
        const handler = registry.find(id, focusedPane())
        handler?.()
        return handler !== undefined
      },
      canRun: (id) => registry.find(id, focusedPane()) !== undefined,
      inOrder(ids) {
        const pane = focusedPane()
        const isOwn = (id: CommandId): boolean => pane !== undefined && !!registry.findIn(pane, id)
        return [...ids.filter(isOwn), ...ids.filter((id) => !isOwn(id))]
      },
    }),
    [registry],
  )
}
