// `loquet status`: where things stand.
import { ask } from './ask.ts'
import type { Verb } from './verb.ts'

export const status: Verb = {
  name: 'status',
  synopsis: '',
  about: 'Says how much is stored and analysed, and what waits for a server.',
  help: `Prints {messages, pending, pendingOperations, accounts, keySlot, schemaVersion, profile}: pending counts messages not
analysed yet, pendingOperations changes that a server has not confirmed yet.`,
  options: {},
  mostWords: 0,
  needs: 'reading',
  prepare:
    ({ output, ports }) =>
    async (engine) => {
      const now = await ask(engine, 'status.get', {})
      const accounts = await ask(engine, 'accounts.list', {})
      const { profile } = ports.paths
      const lines = [
        `profile ${profile}`,
        `messages ${now.messages}, waiting for analysis ${now.pending}`,
        `accounts ${now.accounts}, changes waiting for a server ${now.pendingOperations}`,
        now.keySlot === 'file'
          ? 'the key of the store lies beside it (keys.json): whoever can read this folder can read the mail'
          : 'the key of the store is kept by the system',
        ...accounts.map((one) => {
          const held = one.kind === 'local' ? `${one.stored} messages` : `${one.stored} of ${one.onServer}`
          return `${one.address || one.displayName}: ${one.state}, ${held}${one.fault ? `: ${one.fault.message}` : ''}`
        }),
      ]
      await output.row({ ...now, profile }, lines.join('\n'))
    },
}
