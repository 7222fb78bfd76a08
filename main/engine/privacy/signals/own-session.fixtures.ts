// The line to the account’s server.
import { mail, type Fixture } from '../fixture.ts'

export const fixtures: readonly Fixture[] = [
  {
    name: 'outdated',
    is: 'firing',
    mail: mail(),
    surroundings: { session: { version: 'TLSv1.1', cipher: 'AES256-SHA' } },
    expect: 'tls-old',
    value: 0.2,
  },
  {
    name: 'TLS 1.3',
    is: 'quiet',
    mail: mail(),
    surroundings: { session: { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' } },
    expect: 'tls',
    value: 1,
  },
  {
    name: 'TLS 1.2',
    is: 'nearly',
    mail: mail(),
    surroundings: { session: { version: 'TLSv1.2', cipher: 'ECDHE-RSA-AES256-GCM-SHA384' } },
    expect: 'tls',
    value: 0.8,
  },
  { name: 'imported', is: 'nearly', mail: mail(), expect: 'unknown no-session' },
]
