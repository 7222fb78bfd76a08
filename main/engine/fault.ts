// A fault travels as an exception only inside the engine; at every border it becomes the plain value of shared/model/fault.ts.
import type { Fault, FaultCode, FaultReason, FaultValues } from '../../shared/model/fault.ts'

/** A circumstance the user can meet, thrown by the edge folder that met it. */
export class FaultError extends Error {
  fault: Fault
  constructor(code: FaultCode, message: string, retryAfterMs?: number, cause?: unknown) {
    super(message, { cause })
    this.name = 'FaultError'
    this.fault = retryAfterMs === undefined ? { code, message } : { code, message, retryAfterMs }
  }

  /** Says the same for an interface in another language. */
  because(reason: FaultReason, values: FaultValues = {}): this {
    this.fault = { ...this.fault, reason, values }
    return this
  }
}

/** The fault of another thread, thrown again on this side. */
export function faultAgain(fault: Fault): FaultError {
  const error = new FaultError(fault.code, fault.message)
  error.fault = fault
  return error
}

/** Our mistake: something that cannot happen if the code is right. */
export class Bug extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'Bug'
  }
}

/** The fault carried by `error`, or undefined when it is a bug (or unmapped, which is one). */
export function faultOf(error: unknown): Fault | undefined {
  return error instanceof FaultError ? error.fault : undefined
}
