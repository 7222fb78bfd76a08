// The operating system's keychain as the engine's vault (docs/security.md).
import { safeStorage } from 'electron'
import type { Vault } from '../engine/ports.ts'

/** Undefined where the system keeps no secrets: then the key lies in a file and is shown as such. On Linux a backend of
 * 'basic_text' is a fixed password that everybody knows: no keychain at all. */
export async function secretVault(platform: NodeJS.Platform): Promise<Vault | undefined> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined
  if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return undefined
  return {
    seal: (secret) => safeStorage.encryptStringAsync(secret),
    unseal: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
  }
}
