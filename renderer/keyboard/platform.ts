// Whose keys these are: a Mac holds Command where others hold Ctrl.

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

/** True where the window is a page of a browser, which keeps some keys for itself. */
export const isInBrowser = typeof window !== 'undefined' && window.loquet === undefined
