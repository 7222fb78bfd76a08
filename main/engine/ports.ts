// All that the engine sees of the world around it; each host brings its own (docs/architecture.md).
import type { Log } from './log.ts'

/** The operating system's keychain (Electron's safeStorage); hosts without one leave it out. */
export interface Vault {
  seal(secret: string): Promise<Uint8Array>
  unseal(sealed: Uint8Array): Promise<string>
}

export interface Paths {
  /** The folder of this profile: store, keys, lock. */
  profile: string
  /** Where the data files that ship beside the code lie. */
  resources: string
  /** The script of one kind of thread; source and bundle lie in different places. */
  thread(kind: ThreadKind): URL
}

export type ThreadKind = 'writer' | 'reader' | 'parser'

export interface Ports {
  /** Epoch ms. */
  clock(): number
  log: Log
  paths: Paths
  vault?: Vault
}

/** Either end of a message channel: a WebSocket, a MessagePort, a test's pair. Only JSON values cross. */
export interface Port {
  post(message: unknown): void
  onMessage(handler: (message: unknown) => void): void
}
