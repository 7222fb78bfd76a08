// One runner, three suites: unit tests stand beside their file, `tests/` holds what crosses folders.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Electron cannot be imported under Node: tests of the desktop shell get a double of it. */
const electron = fileURLToPath(new URL('tests/electron/electron-double.ts', import.meta.url))

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      {
        resolve: { alias: { electron } },
        test: {
          name: 'unit',
          include: ['{main,shared,renderer,scripts,build,bench}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias: { electron } },
        test: {
          name: 'scenario',
          include: ['tests/{scenarios,servers}/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
