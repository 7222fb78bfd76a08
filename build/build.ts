// Builds every program once, or again at each change: `node build/build.ts [--watch]`.
import { build, type InlineConfig } from 'vite'
import { buildShell, buildWindow } from './stale.ts'
import { mainTarget, preloadTarget, rendererTarget } from './targets.ts'

const watching = (target: InlineConfig): InlineConfig => ({
  ...target,
  build: { ...target.build, watch: {} },
})

if (process.argv.includes('--watch'))
  for (const target of [mainTarget, preloadTarget, rendererTarget]) await build(watching(target))
else {
  await buildShell()
  await buildWindow()
}
