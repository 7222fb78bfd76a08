// What Vite builds: one exported configuration for each program.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const fromRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The interface: relative addresses only, so that any host can serve it under any prefix. Nothing is inlined into the
 * page, because the interface's content security policy allows neither inline scripts nor inline styles. */
export const rendererTarget: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: fromRoot('renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: fromRoot('dist/renderer'),
    emptyOutDir: true,
    // The newest feature we rely on is light-dark() in the style sheets.
    target: ['chrome125', 'firefox125', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
}
