// What mends an account that cannot reach its mail: each fault leads to where something can be done about it.
import type { FaultCode } from '../../../shared/model/fault.ts'

/** Another password, other settings of the server, or only another try. */
export type Mending = 'sign-in' | 'server' | 'again'

export function mendingOf(code: FaultCode | undefined): Mending {
  switch (code) {
    case 'password-refused':
    case 'oauth-needed':
      return 'sign-in'
    case 'host-unknown':
    case 'unreachable':
    case 'certificate':
    case 'tls-needed':
      return 'server'
    default:
      return 'again'
  }
}
