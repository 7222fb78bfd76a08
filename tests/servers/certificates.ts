// Certificates for the private servers of the tests: an authority of their own and leaves that are right or wrong in
// one way each. Made by the openssl command, so that none lies in the repository and expires there.
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CERTIFICATE_KINDS = [
  'valid', // for localhost, 127.0.0.1 and ::1, by the authority of `caFile`
  'expired', // until yesterday
  'not-yet-valid', // from tomorrow
  'wrong-name', // for mail.elsewhere.example only
  'self-signed', // by itself
  'unknown-ca', // right in all, but by another authority than the one of `caFile`
] as const
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number]

export interface Certificate {
  /** PEM: the leaf, then the authority that signed it. */
  certFile: string
  keyFile: string
  /** PEM of the authority that the client under test is told to trust. */
  caFile: string
}

const DAY_MS = 86_400_000
const NAMES = 'DNS:localhost,IP:127.0.0.1,IP:::1'

/**
 * Makes a fresh authority and one leaf in `folder` (created when absent), about 50 ms.
 * Throws what the openssl command said when it is missing or refuses.
 */
export function makeCertificate(folder: string, kind: CertificateKind = 'valid'): Certificate {
  mkdirSync(folder, { recursive: true })
  const trusted = makeAuthority(folder, 'trusted')
  const signer = kind === 'unknown-ca' ? makeAuthority(folder, 'other') : trusted
  const now = Date.now()
  return {
    ...makeLeaf(folder, kind === 'self-signed' ? undefined : signer, {
      names: kind === 'wrong-name' ? 'DNS:mail.elsewhere.example' : NAMES,
      fromAt: now + (kind === 'not-yet-valid' ? DAY_MS : -30 * DAY_MS),
      untilAt: now + (kind === 'expired' ? -DAY_MS : 300 * DAY_MS),
    }),
    caFile: trusted.certFile,
  }
}

interface Authority {
  folder: string
  certFile: string
  keyFile: string
}

interface Leaf {
  names: string
  fromAt: number
  untilAt: number
}

function makeAuthority(parent: string, name: string): Authority {
  const folder = join(parent, name)
  mkdirSync(folder, { recursive: true })
  const authority = { folder, certFile: join(folder, 'ca.pem'), keyFile: join(folder, 'ca.key') }
  writeFileSync(join(folder, 'index.txt'), '')
  const subject = `/O=Loquet tests/CN=Loquet test authority ${name}`
  openssl(
    'req',
    '-x509',
    '-new',
    ...newKey(authority.keyFile),
    '-days',
    '3650',
    '-subj',
    subject,
    '-out',
    authority.certFile,
  )
  return authority
}

/** `openssl ca` and not `openssl x509`: only it takes both dates in OpenSSL 3.0. */
function makeLeaf(parent: string, signer: Authority | undefined, leaf: Leaf) {
  const keyFile = join(parent, 'leaf.key')
  const certFile = join(parent, 'leaf.pem')
  const requestFile = join(parent, 'leaf.csr')
  openssl('req', '-new', ...newKey(keyFile), '-subj', '/O=Loquet tests/CN=localhost', '-out', requestFile)
  const configFile = join(parent, 'ca.cnf')
  writeFileSync(join(parent, 'index.txt'), '')
  writeFileSync(configFile, authorityConfig(parent, leaf.names))
  const by = signer
    ? ['-cert', signer.certFile, '-keyfile', signer.keyFile]
    : ['-selfsign', '-keyfile', keyFile]
  const dates = ['-startdate', opensslDate(leaf.fromAt), '-enddate', opensslDate(leaf.untilAt)]
  openssl(
    'ca',
    '-batch',
    '-notext',
    '-config',
    configFile,
    ...by,
    ...dates,
    '-in',
    requestFile,
    '-out',
    certFile,
  )
  if (signer) appendFileSync(certFile, readFileSync(signer.certFile))
  return { certFile, keyFile }
}

const authorityConfig = (folder: string, names: string) => `
[ca]
default_ca = authority
[authority]
database = ${folder}/index.txt
new_certs_dir = ${folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = leaf
unique_subject = no
[any]
organizationName = optional
commonName = supplied
[leaf]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = ${names}
`

const newKey = (file: string) => [
  '-newkey',
  'ec',
  '-pkeyopt',
  'ec_paramgen_curve:prime256v1',
  '-nodes',
  '-keyout',
  file,
]

/** GeneralizedTime, e.g. 20261122160000Z (RFC 5280 section 4.1.2.5.2). */
const opensslDate = (at: number) => new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 10_000 })
}
