import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureDebianPackages, missingPackages } from './debian-packages.ts'

afterEach(() => vi.restoreAllMocks())

describe('packages of the system', () => {
  it('that no system has are missing', () => {
    expect(missingPackages(['no-such-package-anywhere'])).toEqual(['no-such-package-anywhere'])
  })

  it.skipIf(!existsSync('/usr/bin/dpkg-query'))(
    'that Debian always has are not, and nothing is said',
    async () => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {})
      expect(await ensureDebianPackages(['dpkg'])).toEqual([])
      expect(said).not.toHaveBeenCalled()
    },
  )

  it('are named in one line where they cannot be installed', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    vi.spyOn(process as { getuid(): number }, 'getuid').mockReturnValue(1000)
    expect(await ensureDebianPackages(['no-such-package-anywhere'])).toEqual(['no-such-package-anywhere'])
    expect(said).toHaveBeenCalledTimes(1)
    expect(said.mock.calls[0]?.[0]).toContain('no-such-package-anywhere')
  })
})
