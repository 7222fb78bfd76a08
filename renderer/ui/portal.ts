// Where menus are put: over the page, or into the dialog they are opened from, which alone can be reached while it is open.
import { createContext, useContext } from 'react'

const PortalContext = createContext<Element | null>(null)
export const PortalProvider = PortalContext.Provider

/** As a property of the library's popovers; none where the page itself is meant. */
export function usePortal(): { UNSTABLE_portalContainer?: Element } {
  const container = useContext(PortalContext)
  return container ? { UNSTABLE_portalContainer: container } : {}
}
