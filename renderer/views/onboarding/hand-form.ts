// The form of settings by hand, and the account that comes of it.
import { domainOf } from './step.ts'
import type { NewAccount } from './use-sign-in.ts'

export interface ServerForm {
  host: string
  port: string
  security: 'tls' | 'starttls'
}

export interface HandForm {
  address: string
  displayName: string
  userName: string
  password: string
  imap: ServerForm
  smtp: ServerForm
  hasSmtp: boolean
  caPem: string
}

/** Registered ports (RFC 8314 § 7, RFC 9051, RFC 6409). */
const PORTS = { imap: { tls: '993', starttls: '143' }, smtp: { tls: '465', starttls: '587' } }

const startingServer = (kind: 'imap' | 'smtp', address: string): ServerForm => ({
  host: address.includes('@') ? `${kind}.${domainOf(address)}` : '',
  port: PORTS[kind].tls,
  security: 'tls',
})

export const startingForm = (address: string): HandForm => ({
  address,
  displayName: '',
  userName: address,
  password: '',
  imap: startingServer('imap', address),
  smtp: startingServer('smtp', address),
  hasSmtp: true,
  caPem: '',
})

/** Choosing another encryption brings its usual port, unless the port was a special one. */
export function withSecurity(kind: 'imap' | 'smtp', next: ServerForm, last: ServerForm): ServerForm {
  const wasUsual = last.port === PORTS[kind][last.security]
  return next.security !== last.security && wasUsual ? { ...next, port: PORTS[kind][next.security] } : next
}

/** The account of a complete form; undefined when something is missing or out of range. */
export function handAccount(form: HandForm): NewAccount | undefined {
  const { address, displayName, userName, password, hasSmtp, caPem } = form
  const server = ({ host, port, security }: ServerForm): NewAccount['imap'] | undefined => {
    const number = /^\d{1,5}$/.test(port.trim()) ? Number(port) : 0
    if (host.trim() === '' || number < 1 || number > 65_535 || userName.trim() === '') return undefined
    return {
      host: host.trim(),
      port: number,
      security,
      userName: userName.trim(),
      caPem: caPem.trim() || null,
    }
  }
  const imap = server(form.imap)
  const smtp = hasSmtp ? server(form.smtp) : null
  if (!imap || smtp === undefined || password === '' || address.trim().length < 3) return undefined
  return {
    address: address.trim(),
    displayName: displayName.trim(),
    imap,
    smtp,
    credentials: { kind: 'password', password },
  }
}
