// Waiting for a server to speak: IDLE (RFC 2177), or the library's polling where there is none.
import type { ImapFlow } from 'imapflow'

interface News {
  isWaiting: boolean
}

/** True when the selected mailbox has news, also such as came since it was selected; false when `signal` ended the wait. */
export async function waitForNews(
  client: ImapFlow,
  news: News,
  signal: AbortSignal,
  exchange: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<boolean> {
  if (!news.isWaiting && !signal.aborted) await untilSomething(client, signal)
  // A command ends IDLE; it also finds out whether the connection still lives.
  await exchange(() => client.noop())
  return news.isWaiting
}

function untilSomething(client: ImapFlow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const events = ['exists', 'expunge', 'flags', 'close'] as const
    const done = (): void => {
      for (const event of events) client.off(event, done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    for (const event of events) client.on(event, done)
    signal.addEventListener('abort', done)
    client.idle().then(done, done)
  })
}
