// An engine on a profile of its own in a temporary folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine, type Engine } from '../main/engine/engine.ts'
import type { Ports } from '../main/engine/ports.ts'
import { hostPorts } from '../main/host-ports.ts'

export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `loquet-${name}-`))
}

/** Runs `work` with an engine on an empty profile; both are gone afterwards. */
export async function withEngine<T>(
  name: string,
  work: (engine: Engine) => Promise<T>,
  ports: Partial<Ports> = {},
): Promise<T> {
  const profile = temporaryFolder(name)
  const engine = await createEngine({ ...hostPorts(profile), ...ports })
  try {
    return await work(engine)
  } finally {
    await engine.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
