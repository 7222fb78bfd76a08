// Builds every program once, or one of them again at each change: `node build/build.ts [--watch]`.
import { build } from 'vite'
import { mainTarget, rendererTarget } from './targets.ts'

const watch = process.argv.includes('--watch')

for (const target of [mainTarget, rendererTarget])
  await build(watch ? { ...target, build: { ...target.build, watch: {} } } : target)
