// The built program as somebody has it who installed the package: a folder of its own with what is packed, and packages
// beside it. Built once for a suite, in about two seconds.
import { copyFileSync, cpSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildIfStale } from '../build/stale.ts'
import { mainTarget } from '../build/targets.ts'
import { temporaryFolder } from './profile.ts'

export interface PackedProgram {
  /** The script behind the command `loquet`. */
  script: string
  remove(): void
}

const root = fileURLToPath(new URL('..', import.meta.url))

export async function packedProgram(): Promise<PackedProgram> {
  await buildIfStale()
  const folder = temporaryFolder('packed')
  await build({ ...mainTarget, build: { ...mainTarget.build, outDir: join(folder, 'dist', 'main') } })
  cpSync(join(root, 'dist', 'renderer'), join(folder, 'dist', 'renderer'), { recursive: true })
  cpSync(join(root, 'resources'), join(folder, 'resources'), { recursive: true })
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    script: join(folder, 'dist', 'main', 'cli.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
