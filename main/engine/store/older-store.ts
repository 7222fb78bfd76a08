// The refusal to read a store that this build did not bring up to date yet; only a writer can.
import { FaultError } from '../fault.ts'

export function olderStore(file: string): FaultError {
  return new FaultError(
    'store-older',
    `${file} is not up to date with this Loquet. Start the app or run \`loquet sync\` once: it brings the store up to date, and no mail is lost.`,
  )
}
