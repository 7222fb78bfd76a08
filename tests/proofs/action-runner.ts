// A program that moves messages about and syncs meanwhile, without end: what the test of killed actions kills.
import type { Action } from '../../shared/contract/actions.ts'
import type { MessageId } from '../../shared/model/ids.ts'
import { createEngine } from '../../main/engine/engine.ts'
import { column } from '../../main/engine/store/handle.ts'
import { hostPorts } from '../../main/host-ports.ts'
import { pick, seeded } from '../seeded.ts'
import { openStore } from './store-troubles.ts'

const [, , profile = '', seed = '1'] = process.argv
const engine = await createEngine(hostPorts(profile))
const db = openStore(profile)
const messages = column(db, 'select id from message order by id') as MessageId[]
db.raw.close()
process.stdout.write('open\n')
const random = seeded(Number(seed))

async function pushAndPull(): Promise<never> {
  for (;;) await engine.sync.syncOnce(null)
}
void pushAndPull()

const ROLES = ['archive', 'trash', 'inbox'] as const
for (;;) {
  const ids = messages.filter(() => random() < 0.3)
  const action: Action =
    random() < 0.3
      ? { kind: 'flag', flag: '\\Flagged', isSet: random() < 0.5 }
      : { kind: 'move', to: { kind: 'role', role: ROLES[pick(random, 3)] ?? 'inbox' } }
  if (random() < 0.3) await engine.call('actions.undo', { id: null })
  else if (ids.length > 0)
    await engine.call('actions.perform', {
      target: { kind: 'messages', ids, place: { kind: 'everywhere' } },
      action,
    })
  process.stdout.write('acted\n')
  await new Promise((resolve) => setTimeout(resolve, random() * 20))
}
