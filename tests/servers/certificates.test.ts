import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, createServer } from 'node:tls'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { CERTIFICATE_KINDS, makeCertificate } from './certificates.ts'
import type { Certificate } from './certificates.ts'
import { dovecotMissing } from './dovecot.ts'

const EXPECTED = {
  valid: undefined,
  expired: 'CERT_HAS_EXPIRED',
  'not-yet-valid': 'CERT_NOT_YET_VALID',
  'wrong-name': 'ERR_TLS_CERT_ALTNAME_INVALID',
  'self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT',
  'unknown-ca': 'SELF_SIGNED_CERT_IN_CHAIN',
}

/** The code by which a careful client refuses it, or undefined. */
async function refusal({ certFile, keyFile, caFile }: Certificate): Promise<string | undefined> {
  const server = createServer({ cert: readFileSync(certFile), key: readFileSync(keyFile) })
  server.on('tlsClientError', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const code = await new Promise<string | undefined>((resolve) => {
    const socket = connect({ host: 'localhost', port, ca: readFileSync(caFile), servername: 'localhost' })
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    socket.once('secureConnect', () => {
      resolve(undefined)
      socket.destroy()
    })
  })
  server.close()
  return code
}

const missing = dovecotMissing()
if (missing !== undefined) console.warn(`skipped: ${missing}`)

describe.skipIf(missing !== undefined)('makeCertificate', () => {
  it.each(CERTIFICATE_KINDS)('makes one that is %s', async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), 'loquet-certificate-'))
    try {
      const certificate = makeCertificate(folder, kind)
      expect(await refusal(certificate)).toBe(EXPECTED[kind])
      expect(new X509Certificate(readFileSync(certificate.certFile)).ca).toBe(false)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
