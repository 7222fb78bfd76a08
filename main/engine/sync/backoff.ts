// When to try again. Pure; the one place where waiting times are decided.
import type { AccountState } from '../../../shared/contract/accounts.ts'
import type { Fault, FaultCode } from '../../../shared/model/fault.ts'

const FIRST_MS = 5000
const LONGEST_MS = 10 * 60_000
/** What only the user can mend is tried again now and then all the same: servers err too. */
const USERS_TURN_MS = 60 * 60_000
const USERS_TURN: readonly FaultCode[] = ['password-refused', 'oauth-needed', 'certificate', 'tls-needed']
/** Online for so long, an account counts as mended. */
const STEADY_MS = 3 * 60_000
const UNPLUGGED: readonly FaultCode[] = ['offline', 'unreachable', 'host-unknown']

/** `failures` counts from 1; `chance` (0 to 1) spreads the returns of many clients over half to the whole of the time.
 * A server that asks for a longer pause gets it, up to an hour. */
export function retryMs(fault: Fault, failures: number, chance: number): number {
  if (USERS_TURN.includes(fault.code)) return USERS_TURN_MS
  const grown = Math.min(FIRST_MS * 2 ** Math.min(failures - 1, 20), LONGEST_MS)
  return Math.max(grown * (0.5 + chance / 2), Math.min(fault.retryAfterMs ?? 0, USERS_TURN_MS))
}

/** How many failures there were in a row, with this one. A pass that went well and broke off soon after is no end of the
 * trouble: `onlineMs` is how long the connection held after its first pass, null when none was finished. */
export function failuresWith(before: number, onlineMs: number | null): number {
  return onlineMs !== null && onlineMs >= STEADY_MS ? 1 : before + 1
}

export function stateOf(fault: Fault): AccountState {
  return UNPLUGGED.includes(fault.code) ? 'offline' : 'trouble'
}
