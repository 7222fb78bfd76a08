// Takes the sample mail away again; if it is still coming in, that ends first.
import { useCallback } from 'react'
import { useClient } from '../../engine/hooks.ts'

export function useRemoveSample(): () => Promise<void> {
  const client = useClient()
  return useCallback(async () => {
    const imports = await client.call('imports.list', {})
    const running = imports.ok
      ? imports.value.find(({ kind, state }) => kind === 'sample' && state === 'running')
      : undefined
    if (running) await client.call('imports.cancel', { id: running.id })
    await client.call('imports.removeSample', {})
  }, [client])
}
