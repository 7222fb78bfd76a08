// Who carries a command out: each pane says what it can do now; the pane with the focus is asked first.
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import type { CommandId } from './commands.ts'

/** In the order they are asked when none of them has the focus. A sheet over the window hides all but its own. */
export const PANES = ['list', 'reader', 'window'] as const
export type Pane = (typeof PANES)[number]
export type Handlers = Partial<Record<CommandId, () => void>>

export class HandlerRegistry {
  readonly #panes = new Map<Pane, () => Handlers>()

  register(pane: Pane, handlers: () => Handlers): () => void {
    this.#panes.set(pane, handlers)
    return () => {
      if (this.#panes.get(pane) === handlers) this.#panes.delete(pane)
    }
  }

  /** What would run; undefined where nobody can carry the command out now. */
  find(id: CommandId, focused: Pane | undefined): (() => void) | undefined {
    const order = focused ? [focused, ...PANES] : PANES
    for (const pane of order) {
      const handler = this.#panes.get(pane)?.()[id]
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
    }),
    [registry],
  )
}
