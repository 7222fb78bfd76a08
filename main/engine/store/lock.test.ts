import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { lockProfile } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'loquet-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the lock of a profile', () => {
  it('is held by one at a time', () => {
    const file = join(folder, 'one.db')
    const release = lockProfile(file)
    expect(() => lockProfile(file)).toThrow(/Another Loquet is writing/)
    release()
    lockProfile(file)()
  })

  it('outlives the garbage collector, though nobody keeps what it returned', async () => {
    const file = join(folder, 'kept.db')
    lockProfile(file)
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    for (let turn = 0; turn < 3; turn++) {
      collect()
      // Finalizers run between turns.
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(() => lockProfile(file)).toThrow(/Another Loquet is writing/)
  })
})
