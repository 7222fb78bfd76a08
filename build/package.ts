// `npm run package [-- --dir]`: builds every program and packs the desktop program for this system, or with --dir only lays
// it out unpacked.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildShell, buildWindow } from './stale.ts'
import { pack } from './pack.ts'

const { values } = parseArgs({ options: { dir: { type: 'boolean' } } })
await buildShell()
await buildWindow()
for (const file of await pack(fileURLToPath(new URL('..', import.meta.url)), {
  isUnpacked: values.dir ?? false,
}))
  console.log(file)
