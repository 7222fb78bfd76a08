// The whole configuration of one private Dovecot 2.3: nothing is read from, and nothing written to, the system's own.
import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Certificate } from './certificates.ts'

export interface DovecotPorts {
  imap: number
  imaps: number
  lmtp: number
}

export interface DovecotSetup {
  folder: string
  ports: DovecotPorts
  certificate: Certificate
  format: 'mdbox' | 'maildir'
  /** Capabilities not to be announced, e.g. CONDSTORE; COMPRESS is also not spoken. */
  without: string[]
  connectionsPerUser: number
  /** Added at the end, so it wins. */
  settings: string
}

/** What Debian 12's Dovecot announces after login, without what plug-ins add. */
const CAPABILITIES =
  'IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE SORT SORT=DISPLAY THREAD=REFERENCES THREAD=REFS ' +
  'THREAD=ORDEREDSUBJECT MULTIAPPEND URL-PARTIAL CATENATE UNSELECT CHILDREN NAMESPACE UIDPLUS LIST-EXTENDED ' +
  'I18NLEVEL=1 CONDSTORE QRESYNC ESEARCH ESORT SEARCHRES WITHIN CONTEXT=SEARCH LIST-STATUS BINARY MOVE ' +
  'SNIPPET=FUZZY PREVIEW=FUZZY PREVIEW STATUS=SIZE SAVEDATE LITERAL+ NOTIFY SPECIAL-USE'

export const isRoot = () => process.getuid?.() === 0

/** Mail belongs to Debian's `dovecot` user when we are root (Dovecot refuses mail of root), else to ourselves. */
export const mailUser = () => (isRoot() ? 'dovecot' : userInfo().username)
const mailGroup = () => (isRoot() ? 'dovecot' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim())

export function dovecotConfig(setup: DovecotSetup): string {
  const { folder, ports, certificate, without } = setup
  const hasCompress = !without.includes('COMPRESS')
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
protocols = imap lmtp
${isRoot() ? '' : withoutRoot()}
ssl = yes
ssl_cert = <${certificate.certFile}
ssl_key = <${certificate.keyFile}
ssl_min_protocol = TLSv1.2

first_valid_uid = 1
mail_location = ${setup.format}:~/mail
mail_fsync = never
mail_plugins = ${hasCompress ? 'zlib' : ''}
mail_max_userip_connections = ${setup.connectionsPerUser}
${namespace}
# Both login names work, and LMTP's anna@example.org is anna.
auth_username_format = %Ln
auth_mechanisms = plain login
auth_failure_delay = 0
# Where our own connections come from (dovecot.ts): they may sign in without TLS.
login_trusted_networks = 127.0.0.2
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=${mailUser()} gid=${mailGroup()} home=${folder}/homes/%n
}

protocol imap {
  mail_plugins = ${hasCompress ? 'zlib imap_zlib' : ''}
  imap_capability = ${announced(without)}
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
  # One process for all: a new one for each connection costs 20 ms.
  service_count = 0
}
service imap {
  process_limit = 200
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
# Failed logins must not slow down the ones that follow from the same address.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
${setup.settings}
`
}

const mailbox = (name: string, use: string) => `  mailbox ${name} {
    auto = subscribe
    special_use = \\${use}
  }
`

const namespace = `
namespace inbox {
  inbox = yes
  separator = /
${mailbox('Archive', 'Archive')}${mailbox('Drafts', 'Drafts')}${mailbox('Junk', 'Junk')}${mailbox('Sent', 'Sent')}${mailbox('Trash', 'Trash')}}
`

function announced(without: string[]): string {
  const kept = CAPABILITIES.split(' ').filter((name) => !without.includes(name))
  return without.includes('COMPRESS') ? kept.join(' ') : [...kept, 'COMPRESS=DEFLATE'].join(' ')
}

/** Everything as the one user we are, and no chroot. */
const withoutRoot = () => `
default_internal_user = ${mailUser()}
default_internal_group = ${mailGroup()}
default_login_user = ${mailUser()}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service lmtp {
  user = ${mailUser()}
}
service stats {
  chroot =
}
`
