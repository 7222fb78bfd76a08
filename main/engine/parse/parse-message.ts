// A message's octets become the values of the derived layer `parse`: the work of a parser thread, pure and total.
import type { Participant } from '../../../shared/model/mail.ts'
import { indexTerms } from '../../../shared/lib/fold.ts'
import { baseSubject } from '../conversation/base-subject.ts'
import { htmlFacts } from '../html/html-facts.ts'
import { envelope, type Envelope } from '../mime/envelope.ts'
import { preview } from '../mime/preview.ts'
import { parseStructure } from '../mime/structure.ts'
import { isCalledSpam } from '../mime/spam-verdict.ts'
import { messageText } from '../mime/text.ts'
import { bulkSenderOf } from '../privacy/extract/lists.ts'
import { extractFacts } from '../privacy/extract-facts.ts'
import { protectionOf } from '../privacy/extract/protection.ts'
import type { ParsedAttachment, ParsedMessage } from './parsed-message.ts'

/** Total on any octets. */
export function parseMessage(octets: Uint8Array): ParsedMessage {
  const root = parseStructure(octets)
  const { headers } = root
  const head = envelope(headers)
  const body = messageText(octets, root)
  const html = body.html === undefined ? undefined : htmlFacts(body.html)
  const attachments = body.attachments.map(({ contentId, ...rest }): ParsedAttachment => ({
    ...rest,
    contentId: contentId ?? null,
  }))
  return {
    messageIdHeader: head.messageIdHeader ?? null,
    references: referencesOf(head),
    sentAt: head.dateAt ?? null,
    subject: head.subject,
    baseSubject: baseSubject(head.subject).base,
    author: authorOf(head.participants),
    participants: head.participants,
    listId: head.listId ?? null,
    bulkSender: bulkSenderOf(headers, head) ?? null,
    preview: preview(body.text),
    language: body.language ?? null,
    text: body.text,
    attachments,
    protection: protectionOf(root, body.text),
    isSpam: isCalledSpam(headers),
    facts: extractFacts({ octets, root, headers, envelope: head, html, text: body.text }),
    terms: {
      subject: indexTerms(head.subject),
      people: indexTerms(head.participants.map((one) => `${one.name} ${one.address}`).join('\n')),
      body: indexTerms(body.text),
      attachments: indexTerms(attachments.map((one) => one.fileName).join('\n')),
    },
  }
}

/** RFC 5256 § 2.2 step 1: References, or In-Reply-To where there are none; what In-Reply-To adds comes last. */
function referencesOf(head: Envelope): string[] {
  return [...new Set([...head.references, ...head.inReplyTo])].filter((id) => id !== head.messageIdHeader)
}

/** The one author. Several From addresses, or none that can be read, leave the sender unclear (S8). */
function authorOf(participants: readonly Participant[]): { name: string; address: string } {
  const from = participants.filter((one) => one.role === 'from')
  const [only] = from
  if (only && from.length === 1) return { name: only.name, address: only.address }
  return { name: from.map((one) => one.name || one.address).join(', '), address: '' }
}
