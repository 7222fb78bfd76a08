// `loquet status`: where things stand.
import { ask } from './ask.ts'
import type { Verb } from './verb.ts'

export const status: Verb = {
  name: 'status',
  synopsis: '',
  about: 'Says how much is stored and analysed, and what waits for a server.',
  options: {},
  needs: 'reading',
  async run({ output }, engine) {
    const now = await ask(engine, 'status.get', {})
    const text = [
      `messages ${now.messages}, waiting for analysis ${now.pending}`,
      `accounts ${now.accounts}, changes waiting for a server ${now.pendingOperations}`,
      now.keySlot === 'file'
        ? 'the key of the store lies beside it (keys.json): whoever can read this folder can read the mail'
        : 'the key of the store is kept by the system',
    ].join('\n')
    await output.row(now, text)
    for (const account of await ask(engine, 'accounts.list', {})) {
      const trouble = account.fault ? `: ${account.fault.message}` : ''
      if (!output.isJson)
        await output.row(
          account,
          `${account.address || account.displayName}: ${account.state}, ${account.stored} of ${account.onServer}${trouble}`,
        )
    }
  },
}
