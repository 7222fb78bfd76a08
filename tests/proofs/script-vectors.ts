// Mails that try to run something wherever a mail's words are drawn: each vector of h5sc-xss as HTML, as plain text, as
// subject, as the sender's name and as the name of an attachment.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORPORA } from '../corpora.ts'
import type { Count } from './proof.ts'

export interface Vector {
  id: number
  html: string
}

const FILE = join(CORPORA, 'h5sc-xss', 'vectors.json')

export const vectorsMissing = (): string | undefined =>
  existsSync(FILE) ? undefined : 'the corpora (../shared/corpora) are not here'

/** All of them, or evenly a third for a smoke count. */
export function readVectors(count: Count): Vector[] {
  const all = JSON.parse(readFileSync(FILE, 'utf8')) as Vector[]
  return count === 'smoke' ? all.filter((_vector, at) => at % 3 === 0) : all
}

/** Stands in the HTML of the mail, so that a proof sees that it was shown. */
export const wordsOf = ({ id }: Vector): string => `vector ${id} shown`

const encoded = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const part = (type: string, text: string, more = ''): string =>
  `Content-Type: ${type}; charset=utf-8${more}\r\nContent-Transfer-Encoding: base64\r\n\r\n` +
  Buffer.from(text).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
const multipart = (kind: string, boundary: string, parts: string[]): string =>
  `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n` +
  [...parts.map((one) => `--${boundary}\r\n${one}\r\n`), `--${boundary}--`].join('')

export function vectorMail(vector: Vector): Uint8Array {
  const { id, html } = vector
  const line = html.replaceAll(/\s+/g, ' ')
  return Buffer.from(
    [
      `From: ${encoded(line.slice(0, 60))} <v${id}@vectors.example>`,
      'To: alice@example.org',
      `Subject: ${encoded(`needle ${line.slice(0, 200)}`)}`,
      `Message-ID: <v${id}@vectors.example>`,
      `Date: Sun, 01 Nov 2026 10:00:00 +0000`,
      'MIME-Version: 1.0',
      multipart('mixed', '=_m', [
        multipart('alternative', '=_a', [
          part('text/plain', `needle ${html}`),
          part('text/html', `<p>${wordsOf(vector)}</p>${html}`),
        ]),
        part(
          'text/html',
          html,
          `\r\nContent-Disposition: attachment; filename="${encoded(line.slice(0, 60))}"`,
        ),
      ]),
      '',
    ].join('\r\n'),
  )
}
