// A store in a temporary folder, and mail for it, for unit tests: what is derived is given, not parsed.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParticipantRole } from '../../../shared/model/mail.ts'
import { indexTerms } from '../../../shared/lib/fold.ts'
import type { ParsedMessage } from '../parse/parsed-message.ts'
import type { WriteContext } from './contexts.ts'
import { applyDerived } from './derived/apply.ts'
import { openReader, openWriter } from './open.ts'
import type { ReadDb } from './handle.ts'
import { storeArrivals } from './messages.ts'

export interface StoreFixture {
  context: WriteContext
  /** A second connection that only reads. */
  reader(): ReadDb
  close(): void
}

export function storeFixture(): StoreFixture {
  const profile = mkdtempSync(join(tmpdir(), 'loquet-store-'))
  const masterKey = randomBytes(32).toString('hex')
  const file = join(profile, 'store.db')
  const db = openWriter(file, masterKey)
  const readers: ReadDb[] = []
  return {
    context: { db, masterKey, keySlot: 'file', paths: { profile, resources: '' }, clock: () => 0 },
    reader() {
      const reader = openReader(file, masterKey)
      readers.push(reader)
      return reader
    },
    close() {
      for (const reader of readers) reader.raw.close()
      db.raw.close()
      rmSync(profile, { recursive: true })
    },
  }
}

/** What a test says of a message; people are 'Name <address>' or an address. */
export interface TestMail {
  id?: string
  refs?: string[]
  from?: string
  to?: string[]
  cc?: string[]
  subject?: string
  text?: string
  /** Epoch ms. */
  at: number
  listId?: string
  bulkSender?: string
  attachments?: string[]
  language?: string
  protection?: ParsedMessage['protection']
  isSpam?: boolean
}

const person = (text: string) => {
  const [, name = '', address = text] = /^(.*?)\s*<(.+)>$/.exec(text) ?? []
  return { name, address }
}

export function parsedMail(mail: TestMail): ParsedMessage {
  const role = (name: ParticipantRole, people: string[] = []) =>
    people.map((one) => ({ role: name, ...person(one) }))
  const participants = [
    ...role('from', mail.from === undefined ? [] : [mail.from]),
    ...role('to', mail.to),
    ...role('cc', mail.cc),
  ]
  const [subject, text] = [mail.subject ?? 'Subject', mail.text ?? 'Text']
  const attachments = (mail.attachments ?? []).map((fileName, at) => ({
    path: `${at + 2}`,
    fileName,
    type: 'application/pdf',
    sizeBytes: 1000,
    contentId: null,
    isInline: false,
  }))
  return {
    messageIdHeader: mail.id ?? null,
    references: mail.refs ?? [],
    sentAt: mail.at,
    subject,
    baseSubject: subject.replace(/^(Re: )+/, ''),
    author: mail.from === undefined ? { name: '', address: '' } : person(mail.from),
    participants,
    listId: mail.listId ?? null,
    bulkSender: mail.bulkSender ?? null,
    preview: text.slice(0, 200),
    language: mail.language ?? null,
    text,
    attachments,
    protection: mail.protection ?? 'none',
    isSpam: mail.isSpam ?? false,
    facts: [],
    terms: {
      subject: indexTerms(subject),
      people: indexTerms(participants.map((one) => `${one.name} ${one.address}`).join(' ')),
      body: indexTerms(text),
      attachments: indexTerms(attachments.map((one) => one.fileName).join(' ')),
    },
  }
}

let nextUid = 1

/** Stores a message without deriving it; returns its id. */
export function place(
  context: WriteContext,
  mailbox: number,
  octets: string,
  at: number,
  flags = '',
): number {
  const arrival = {
    octets: Buffer.from(octets),
    content: 'whole' as const,
    sizeBytes: octets.length,
    uid: nextUid++,
    flags,
    modseq: null,
    internalAt: at,
  }
  return storeArrivals(context.db, mailbox, [arrival], 0)[0]?.message ?? 0
}

/** Stores and derives a message; `way` tells apart copies that came by several ways. Returns its id. */
export function arrive(context: WriteContext, mailbox: number, mail: TestMail, flags = '', way = ''): number {
  const message = place(context, mailbox, `${JSON.stringify(mail)} ${way}`, mail.at, flags)
  applyDerived(context, [{ message, fromLayer: 0, parsed: parsedMail(mail) }])
  return message
}
