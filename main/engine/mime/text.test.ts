import { describe, expect, it } from 'vitest'
import { attachmentOctets } from './attachments.ts'
import { parseStructure } from './structure.ts'
import { messageText } from './text.ts'

/** A multipart of the given kind; `parts` are header lines, an empty line and a body. */
const multipart = (kind: string, boundary: string, ...parts: string[]) =>
  `Content-Type: multipart/${kind}; boundary=${boundary}\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`
const PLAIN = 'Content-Type: text/plain\n\nplain words'
const HTML = 'Content-Type: text/html\n\n<p>html <img src="cid:pic%401">words'
const PICTURE =
  'Content-Type: image/png; name=a.png\nContent-ID: <pic@1>\nContent-Transfer-Encoding: base64\n\nYWJjZGVm'
const read = (message: string) => {
  const octets = Buffer.from(message)
  return messageText(octets, parseStructure(octets))
}
const names = (message: string) =>
  read(message).attachments.map(({ path, fileName, isInline, sizeBytes }) => [
    path,
    fileName,
    isInline,
    sizeBytes,
  ])

describe('what of a message is read', () => {
  it.each([
    multipart('alternative', 'a', PLAIN, HTML),
    multipart('alternative', 'a', HTML, PLAIN), // the wrong order
    multipart('alternative', 'a', multipart('alternative', 'b', PLAIN, HTML), PICTURE), // a picture among alternatives
    multipart('related', 'r', multipart('alternative', 'a', PLAIN, HTML), PICTURE),
    multipart('alternative', 'a', PLAIN, multipart('related', 'r', HTML, PICTURE)),
    multipart('mixed', 'm', multipart('alternative', 'a', PLAIN, multipart('mixed', 'r', HTML, PICTURE))),
  ])('finds plain text, HTML and pictures in every shape of alternatives', (message) => {
    const { text, plain, html } = read(message)
    expect([text, plain?.trim(), html?.trim()]).toEqual([
      'plain words',
      'plain words',
      '<p>html <img src="cid:pic%401">words',
    ])
    expect(names(message).map(([, name, isInline]) => [name, isInline])).toEqual(
      message.includes('image/png') ? [['a.png', true]] : [],
    )
  })

  it('takes the words of the HTML where the plain alternative is empty', () => {
    const message = multipart('alternative', 'a', 'Content-Type: text/plain\n\n  \n', HTML)
    expect(read(message).text).toBe('html words')
  })

  it('joins the bodies of a mixed message in both forms', () => {
    const { text, html } = read(multipart('mixed', 'm', HTML, 'Content-Type: text/plain\n\nlist <footer>'))
    expect(text).toBe('html words\n\nlist <footer>')
    expect(html).toMatch(/<p>html .*words\n<div style="white-space:pre-wrap">list &lt;footer&gt;<\/div>/)
  })

  it('offers what is not read, with safe names and sizes', () => {
    const message = multipart(
      'mixed',
      'm',
      PLAIN,
      PICTURE,
      'Content-Disposition: attachment; filename="../../x/CON.txt"\n\nabc',
    )
    expect(names(message)).toEqual([
      ['2', 'a.png', false, 6],
      ['3', '_CON.txt', false, 3],
    ])
  })

  it('reads the words of inner messages and offers them whole', () => {
    const message = multipart(
      'mixed',
      'm',
      PLAIN,
      `Content-Type: message/rfc822\n\nFrom: Ann <a@b>\nSubject: inner\n${PLAIN}`,
    )
    expect(read(message).text).toBe('plain words\n\nAnn a@b\n\ninner\n\nplain words')
    expect(names(message).map(([path, name]) => [path, name])).toEqual([['2', 'inner.eml']])
  })

  it('reads a message that was encoded as a whole', () => {
    const inner = Buffer.from('Subject: hidden\n\nin base64').toString('base64')
    expect(
      read(`Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n${inner}`).text,
    ).toContain('in base64')
  })

  it('leaves signatures out, and keeps a lone attachment', () => {
    const signed = multipart(
      'signed',
      's',
      PLAIN,
      'Content-Type: application/pgp-signature; name=signature.asc\n\nx',
    )
    expect(read(signed).attachments).toEqual([])
    expect(names('Content-Type: application/pdf; name=a.pdf\n\nabc')).toEqual([['', 'a.pdf', false, 3]])
  })

  it('shows a multipart that has no parts as the text it is', () => {
    expect(read('Content-Type: multipart/mixed; boundary=x\n\n--y\nwords').text).toContain('words')
  })

  it('offers uuencoded files of a text and decodes them', () => {
    const octets = Buffer.from('Subject: x\n\nsee\nbegin 644 cat.txt\n#0V%T\n`\nend\n')
    const root = parseStructure(octets)
    const { text, attachments } = messageText(octets, root)
    expect([text.trim(), attachments[0]?.path, attachments[0]?.sizeBytes]).toEqual(['see', '#1', 3])
    expect(Buffer.from(attachmentOctets(octets, root, '#1') ?? []).toString()).toBe('Cat')
    expect(attachmentOctets(octets, root, '7')).toBeUndefined()
  })

  it('joins flowed lines', () => {
    expect(
      read('Content-Type: text/plain; format=flowed; delsp=yes\n\nlong \nword\n> quo \n> ted\n-- \nme').plain,
    ).toBe('longword\n> quoted\n-- \nme')
  })
})
