// Did a filter on the way call the message spam? What SpamAssassin, rspamd and their kin write into the header.
import type { Header } from './headers.ts'

const YES = /^\s*yes\b/i

/** Nobody vouches for these fields: enough to care less about a message, never to throw it away. */
export function isCalledSpam(headers: readonly Header[]): boolean {
  return headers.some(({ key, value }) => {
    switch (key) {
      case 'x-spam-flag':
      case 'x-spam-status':
      case 'x-spam':
        return YES.test(value)
      case 'x-rspamd-action':
        return /^\s*(?:reject|add header|rewrite subject)/i.test(value)
      case 'x-ms-exchange-organization-scl':
        // 5 and more is spam to Exchange; -1 a trusted sender.
        return Number(value) >= 5
      default:
        return false
    }
  })
}
