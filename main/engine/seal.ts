// Seals small secrets (passwords, tokens, secret keys) with a key of their own derived from the store's master key.
// AES-256-GCM and HKDF: both are in OpenSSL and in Electron's BoringSSL.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Bug } from './fault.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

function sealingKey(masterKey: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'hex'), '', 'loquet sealed secrets 1', 32))
}

/** nonce | tag | ciphertext. `context` (such as 'credential:3') is authenticated: a sealed secret cannot be moved. */
export function seal(masterKey: string, secret: string, context: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(masterKey), nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(masterKey: string, sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(masterKey), bytes.subarray(0, NONCE_BYTES))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return (
      decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    )
  } catch (error) {
    throw new Bug(`A sealed secret does not open (${context})`, error)
  }
}
