// The packed program, with a stand-in for Electron's own files: what is in the archive, which fuses are flipped, and that the
// packed engine runs.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, getCurrentFuseWire, type FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FUSES } from '../../build/fuses.ts'
import { pack } from '../../build/pack.ts'
import { buildIfStale, buildShell } from '../../build/stale.ts'
import { temporaryFolder } from '../profile.ts'
import { runProgram } from '../run-program.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = temporaryFolder('packaging')
const packed = join(folder, 'out', 'linux-unpacked')

/** As much of a distribution as electron-builder looks at; the binary is a text with a wire of fuses in it. */
function standInDist(): string {
  const dist = join(folder, 'electron-dist')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  mkdirSync(join(dist, 'locales'))
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('010011011'),
  ])
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), wire]), {
    mode: 0o755,
  })
  for (const name of [
    'version',
    'LICENSE',
    'LICENSES.chromium.html',
    'icudtl.dat',
    'resources.pak',
    join('locales', 'en-US.pak'),
  ])
    writeFileSync(join(dist, name), '45.4.1')
  return dist
}

describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  const archive = join(packed, 'resources', 'app.asar')
  let files: string[] = []
  beforeAll(async () => {
    await buildIfStale()
    await buildShell()
    await pack(root, { isUnpacked: true, electronDist: standInDist(), output: join(folder, 'out') })
    files = listPackage(archive, { isPack: false })
  }, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds what it runs on and nothing that it is made with', () => {
    for (const needed of [
      '/dist/main/main.js',
      '/dist/main/engine-process.js',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
      '/resources/providers.json',
    ])
      expect(files).toContain(needed)
    const packages = new Set(
      files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
    )
    expect([...packages]).toEqual(['better-sqlite3'])
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([])
  })

  it('has one native module, outside the archive', () => {
    const unpacked = readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' })
    expect(unpacked.filter((file) => file.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ])
  })

  it('has every fuse as it is meant', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'loquet'))
    for (const [option, isOn] of Object.entries(FUSES).filter(([key]) => /^\d+$/.test(key)))
      expect(wire[Number(option) as FuseV1Options]).toBe(isOn ? FuseState.ENABLE : FuseState.DISABLE)
  })

  it('runs: the packed command line imports the sample and finds it', async () => {
    const there = join(folder, 'there')
    extractAll(archive, there)
    const cli = join(there, 'dist', 'main', 'cli.js')
    expect(existsSync(cli)).toBe(true)
    const profile = join(folder, 'profile')
    const sample = join(there, 'resources', 'sample')
    const imported = await runProgram(process.execPath, [cli, '--profile', profile, 'import', sample])
    expect(imported.code, imported.err).toBe(0)
    const counted = await runProgram(process.execPath, [cli, '--profile', profile, 'count', ''])
    expect(Number(counted.out)).toBeGreaterThan(100)
  })
})
