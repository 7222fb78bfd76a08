// What is listed for a message whose analysis failed: it is still a mail, its source can be opened, nothing is claimed.
import type { ParsedMessage } from './parsed-message.ts'

export function unreadable(octets: Uint8Array): ParsedMessage {
  const head = Buffer.from(octets.subarray(0, 2000)).toString('latin1')
  const subject = /^subject:[ \t]*(.*)$/im.exec(head)?.[1]?.trim() ?? ''
  return {
    messageIdHeader: null,
    references: [],
    sentAt: null,
    subject,
    baseSubject: subject,
    author: { name: '', address: '' },
    participants: [],
    listId: null,
    bulkSender: null,
    preview: '',
    language: null,
    text: '',
    attachments: [],
    protection: 'none',
    isSpam: false,
    facts: [],
    terms: { subject: '', people: '', body: '', attachments: '' },
  }
}
