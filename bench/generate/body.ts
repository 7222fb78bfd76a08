// What stands in a message: text, text with HTML, newsletters that track, attachments, parts shaped like OpenPGP.
import { pick } from '../../tests/seeded.ts'

type Chance = () => number

const BOUNDARY = '=_bench_part'

const part = (type: string, body: string, more = ''): string =>
  `Content-Type: ${type}\r\n${more}\r\n${body.replaceAll('\n', '\r\n')}\r\n`

const multipart = (subtype: string, parts: string[], boundary = BOUNDARY): string =>
  `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${parts.map((one) => `--${boundary}\r\n${one}`).join('')}--${boundary}--\r\n`

const EIGHT_BIT = 'Content-Transfer-Encoding: 8bit\r\n'

export const plain = (text: string): string => part('text/plain; charset=utf-8', text, EIGHT_BIT)

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same text twice, as most mail comes. */
export function alternative(text: string, html = htmlOf(text)): string {
  return multipart(
    'alternative',
    [plain(text), part('text/html; charset=utf-8', html, EIGHT_BIT)],
    `${BOUNDARY}_alt`,
  )
}

function htmlOf(text: string): string {
  const paragraphs = text
    .split('\n\n')
    .map(
      (one) =>
        `<p style="margin:0 0 1em;font-family:Arial,sans-serif;font-size:14px;color:#222222">${escape(one)}</p>`,
    )
  return `<html><head><meta charset="utf-8"></head><body>${paragraphs.join('\n')}</body></html>`
}

export function newsletter(chance: Chance, text: string, domain: string): string {
  const id = Math.floor(chance() * 2 ** 48).toString(16)
  const blocks = text
    .split('\n\n')
    .map(
      (one, at) =>
        `<tr><td style="padding:8px"><img src="https://img${at % 4}.${domain}/${id}/${at}.jpg" width="560" height="180" alt=""><p>${escape(one)}</p><a href="https://click.${domain}/t/${id}/${at}?utm_source=letter&amp;utm_campaign=${id}">…</a></td></tr>`,
    )
  return alternative(
    text,
    `<html><body style="background:#f4f0ea"><table width="600">${blocks.join('\n')}</table><img src="https://open.${domain}/o/${id}.gif" width="1" height="1"></body></html>`,
  )
}

export function withAttachment(chance: Chance, inner: string, sizeBytes: number): string {
  const kinds = [
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'jpg'],
    ['application/zip', 'zip'],
  ] as const
  const [type, extension] = kinds[pick(chance, kinds.length)] ?? kinds[0]
  const name = `file-${pick(chance, 100_000)}.${extension}`
  return multipart('mixed', [
    inner,
    part(
      `${type}; name="${name}"`,
      base64(chance, sizeBytes),
      `Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n`,
    ),
  ])
}

/** Shaped like a sealed message; nothing is sealed in it. */
export function sealedShape(chance: Chance, sizeBytes: number): string {
  return multipart('encrypted; protocol="application/pgp-encrypted"', [
    part('application/pgp-encrypted', 'Version: 1\n'),
    part(
      'application/octet-stream; name="encrypted.asc"',
      `-----BEGIN PGP MESSAGE-----\n\n${base64(chance, sizeBytes)}\n-----END PGP MESSAGE-----\n`,
    ),
  ])
}

/** Octets that do not compress, in lines of 76: a block of chance over and over, each time from another place. */
function base64(chance: Chance, sizeBytes: number): string {
  const block = Buffer.from(Array.from({ length: 5700 }, () => pick(chance, 256))).toString('base64')
  const lines: string[] = []
  for (let left = sizeBytes; left > 0; left -= 57) {
    const from = pick(chance, block.length - 76)
    lines.push(block.slice(from, from + 76))
  }
  return lines.join('\n')
}
