// One import as the sheet carries it out: the files handed over, then the engine's own progress.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/model/fault.ts'
import type { ArgsOf } from '../../../shared/contract.ts'
import { useClient } from '../../engine/hooks.ts'
import type { Client } from '../../engine/client.ts'
import { host } from '../../engine/host.ts'
import { nameOf } from './chosen-files.ts'
import type { ChosenFile } from './chosen-files.ts'

/** Files on their way at a time: enough for thousands of small ones, not so many that a large one waits. */
const AT_ONCE = 4

export type ImportId = ArgsOf<'imports.cancel'>['id']

export type Run =
  | { kind: 'idle' }
  | { kind: 'handing'; sentBytes: number }
  | { kind: 'started'; id: ImportId }
  | { kind: 'refused'; fault: Fault }

export interface ImportRun {
  run: Run
  begin: (files: readonly ChosenFile[], address: string) => Promise<void>
  /** Takes back what was handed over, while the engine has not begun. */
  stopHanding: () => void
  reset: () => void
}

export function useImportRun(): ImportRun {
  const { t } = useTranslation()
  const client = useClient()
  const [run, setRun] = useState<Run>({ kind: 'idle' })
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const begin = useCallback(
    async (files: readonly ChosenFile[], address: string) => {
      const control = new AbortController()
      stop.current = control
      setRun({ kind: 'handing', sentBytes: 0 })
      const upload = crypto.randomUUID()
      const fault = await handOver(upload, files, control.signal, (sentBytes) =>
        setRun({ kind: 'handing', sentBytes }),
      )
      stop.current = null
      if (control.signal.aborted) {
        void client.call('imports.discard', { upload })
        return setRun({ kind: 'idle' })
      }
      setRun(
        fault
          ? { kind: 'refused', fault }
          : await start(client, {
              upload,
              address,
              name: nameOf(files).slice(0, 300),
              mailbox: t('imports.mailbox'),
            }),
      )
    },
    [client, t],
  )
  return {
    run,
    begin,
    stopHanding: () => stop.current?.abort(),
    reset: () => setRun({ kind: 'idle' }),
  }
}

async function start(client: Client, wanted: ArgsOf<'imports.start'>): Promise<Run> {
  const started = await client.call('imports.start', wanted)
  return started.ok ? { kind: 'started', id: started.value.id } : { kind: 'refused', fault: started.fault }
}

/** Null when all are there. */
async function handOver(
  upload: string,
  files: readonly ChosenFile[],
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Fault | null> {
  const sent = new Map<ChosenFile, number>()
  let total = 0
  let fault: Fault | null = null
  const waiting = [...files]
  const handOn = async (): Promise<void> => {
    for (let next = waiting.pop(); next && !fault && !signal.aborted; next = waiting.pop()) {
      const one = next
      const count = (bytes: number): void => {
        total += bytes - (sent.get(one) ?? 0)
        sent.set(one, bytes)
        onSent(total)
      }
      const refused = await host.upload(upload, one.path, one.file, { onSent: count, signal })
      if (refused) fault = refused
      else count(one.file.size)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, handOn))
  return fault
}
