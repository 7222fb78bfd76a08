// The refusal of a store that a newer build wrote.
import { FaultError } from '../fault.ts'
import { SCHEMA_VERSION } from './migrations.ts'

export function newerStore(version: number): FaultError {
  return new FaultError(
    'store-newer',
    `This store was written by a newer Loquet (schema ${version}; this one knows ${SCHEMA_VERSION}). Nothing was changed: start the newer version, or use another profile.`,
  )
}
