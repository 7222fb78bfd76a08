// What Vite builds: one exported configuration for each program.
import { builtinModules } from 'node:module'
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

/** What must stay a package: native code, and the program that we run in. */
const PACKAGES = ['better-sqlite3', 'electron']

/** Engine, threads, command line, browser host and the desktop shell: Node 24. Packages in plain JavaScript are bundled, which halves
 * the time that the command line and each thread take to start. */
export const mainTarget: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: fromRoot('main'),
  ssr: { noExternal: true, external: PACKAGES },
  build: {
    ssr: true,
    target: 'node24',
    outDir: fromRoot('dist/main'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        cli: fromRoot('main/cli/bin.ts'),
        main: fromRoot('main/main.ts'),
        'engine-process': fromRoot('main/engine-process.ts'),
        writer: fromRoot('main/engine/threads/writer.ts'),
        reader: fromRoot('main/engine/threads/reader.ts'),
        parser: fromRoot('main/engine/threads/parser.ts'),
      },
      external: [/^node:/, ...builtinModules, ...PACKAGES],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
}

/** What a sandboxed page of the desktop shell loads first: one CommonJS file that requires nothing but Electron. */
export const preloadTarget: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: fromRoot('main'),
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'chrome152',
    outDir: fromRoot('dist/preload'),
    emptyOutDir: true,
    rolldownOptions: {
      input: { preload: fromRoot('main/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}
