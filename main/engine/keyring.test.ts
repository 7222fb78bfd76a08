import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openKeyring } from './keyring.ts'
import { seal, unseal } from './seal.ts'
import type { Ports, Vault } from './ports.ts'

let profile: string
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'loquet-keyring-'))
})
afterEach(() => rmSync(profile, { recursive: true, force: true }))

const ports = (vault?: Vault): Pick<Ports, 'paths' | 'vault'> => ({
  paths: { profile, resources: '', thread: () => new URL('file:///') },
  ...(vault && { vault }),
})
/** A keychain that keeps what it sealed to itself. */
const keychain = (): Vault => {
  const kept: string[] = []
  return {
    seal: async (secret) => Buffer.from(String(kept.push(secret) - 1)),
    unseal: async (sealed) => kept[Number(Buffer.from(sealed).toString())] ?? '',
  }
}

describe('keyring', () => {
  it('makes a key once and finds it again', async () => {
    const first = await openKeyring(ports())
    expect(first).toMatchObject({ slot: 'file', key: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await openKeyring(ports())).toEqual(first)
    if (process.platform !== 'win32') expect(statSync(join(profile, 'keys.json')).mode & 0o777).toBe(0o600)
  })

  it('keeps the key out of the file where the system has a keychain', async () => {
    const vault = keychain()
    const made = await openKeyring(ports(vault))
    expect(made.slot).toBe('os')
    expect(readFileSync(join(profile, 'keys.json'), 'utf8')).not.toContain(made.key)
    expect(await openKeyring(ports(vault))).toEqual(made)
  })

  it('says which host can open a key of the keychain', async () => {
    await openKeyring(ports(keychain()))
    await expect(openKeyring(ports())).rejects.toMatchObject({ fault: { code: 'key-missing' } })
  })

  it('agrees on one key when two programs start at once on a new profile', async () => {
    const vault = keychain()
    const [one, other] = await Promise.all([openKeyring(ports(vault)), openKeyring(ports(vault))])
    expect(one).toEqual(other)
    expect(await openKeyring(ports(vault))).toEqual(one)
    expect(readdirSync(profile)).toEqual(['keys.json'])
  })

  it('never makes a new key beside an old store', async () => {
    writeFileSync(join(profile, 'store.db'), 'sealed')
    await expect(openKeyring(ports())).rejects.toMatchObject({ fault: { code: 'key-missing' } })
  })

  it.each(['', 'nonsense', '{"version":1,"slots":[]}', '{"version":2}'])(
    'refuses damaged keys: %s',
    async (text) => {
      writeFileSync(join(profile, 'keys.json'), text)
      await expect(openKeyring(ports())).rejects.toHaveProperty(
        'fault.message',
        expect.stringContaining('keys.json'),
      )
    },
  )
})

describe('sealed secrets', () => {
  const key = 'ab'.repeat(32)
  it('open with their key and context only', () => {
    const sealed = seal(key, 'pässword', 'credential:1')
    expect(unseal(key, sealed, 'credential:1')).toBe('pässword')
    expect(Buffer.from(sealed).includes('ssword')).toBe(false)
    expect(() => unseal(key, sealed, 'credential:2')).toThrow('does not open')
    expect(() => unseal('cd'.repeat(32), sealed, 'credential:1')).toThrow('does not open')
  })
})
