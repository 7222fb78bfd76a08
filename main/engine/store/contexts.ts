// What a job or handler is given in its thread: the connection, the key for sealed secrets, the time.
import type { Paths } from '../ports.ts'
import type { ReadDb, WriteDb } from './handle.ts'

interface ThreadContext {
  keySlot: 'os' | 'passphrase' | 'file'
  masterKey: string
  paths: Pick<Paths, 'profile' | 'resources'>
  /** Epoch ms. */
  clock(): number
}

export interface ReadContext extends ThreadContext {
  db: ReadDb
}

export interface WriteContext extends ThreadContext {
  db: WriteDb
}

/** What every store thread is started with. */
export interface StoreThreadData {
  profile: string
  resources: string
  keySlot: 'os' | 'passphrase' | 'file'
  masterKey: string
}
