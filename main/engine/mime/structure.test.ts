import { describe, expect, it } from 'vitest'
import { eachPart, findPart } from './part.ts'
import { parseStructure } from './structure.ts'

const crlf = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const paths = (octets: Buffer) =>
  [...eachPart(parseStructure(octets))].map((part) => `${part.path} ${part.type}`)
const bodyOf = (octets: Buffer, path: string) => {
  const part = findPart(parseStructure(octets), path)
  return part && octets.toString('latin1', part.bodyStart, part.end)
}
const NESTED = crlf(
  'Content-Type: multipart/mixed; boundary="a"',
  '',
  'preamble',
  '--a',
  '',
  'one',
  '--a',
  'Content-Type: message/rfc822',
  '',
  'Subject: inner',
  'Content-Type: multipart/alternative; boundary=ab',
  '',
  '--ab',
  'Content-Type: text/html',
  '',
  '<p>',
  '--ab--',
  '--a',
  'Content-Type: message/rfc822',
  '',
  'Subject: plain',
  '',
  'words',
  '--a--',
  'epilogue',
  '--a',
  '',
  'not a part',
)

describe('the tree of a message', () => {
  it('numbers parts as IMAP does, inner messages included', () => {
    expect(paths(NESTED)).toEqual([
      ' multipart/mixed',
      '1 text/plain',
      '2 message/rfc822',
      '2.TEXT multipart/alternative',
      '2.1 text/html',
      '3 message/rfc822',
      '3.1 text/plain',
    ])
  })

  it('ends a part before the line end of the delimiter', () => {
    expect(bodyOf(NESTED, '1')).toBe('one')
    expect(bodyOf(NESTED, '2.1')).toBe('<p>')
    expect(bodyOf(NESTED, '3.1')).toBe('words')
  })

  it('takes a line for the longest boundary that it is', () => {
    expect(
      bodyOf(
        crlf('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'x', '--ab', 'y', '--a--'),
        '1',
      ),
    ).toBe('x\r\n--ab\r\ny')
  })

  it('reads boundaries in headers, missing ends and empty parts', () => {
    const octets = crlf(
      'Content-Type: multipart/mixed; boundary=a',
      '',
      '--a',
      '--a',
      'Subject: cut',
      '--a',
      '',
      'last',
    )
    expect(paths(octets)).toEqual([' multipart/mixed', '1 text/plain', '2 text/plain', '3 text/plain'])
    expect(bodyOf(octets, '1')).toBe('')
    expect(bodyOf(octets, '3')).toBe('last')
  })

  it('defaults the parts of a digest to messages', () => {
    const octets = crlf(
      'Content-Type: multipart/digest; boundary=a',
      '',
      '--a',
      '',
      'Subject: one',
      '',
      'text',
      '--a--',
    )
    expect(paths(octets)).toEqual([' multipart/digest', '1 message/rfc822', '1.1 text/plain'])
    expect(findPart(parseStructure(octets), '1.1')?.headers[0]?.value).toBe('one')
  })

  it('takes text without any header field for a body', () => {
    const octets = Buffer.from('Just words.\nMore.\n')
    expect(bodyOf(octets, '')).toBe('Just words.\nMore.\n')
  })

  it('passes over the "From " line of an mbox', () => {
    expect(parseStructure(Buffer.from('From a@b Mon Jan  1\nSubject: x\n\ny')).headers[0]?.value).toBe('x')
  })

  it('reads messages whose lines end with CR alone', () => {
    expect(parseStructure(Buffer.from('A: b\rSubject: x\r\rbody')).headers.map(({ key }) => key)).toEqual([
      'a',
      'subject',
    ])
  })

  it.each(['', '\n', '\0\0', 'A', ':', '--', 'Content-Type: multipart/mixed; boundary=""\n\n--\n'])(
    'survives %j',
    (text) => {
      expect(parseStructure(Buffer.from(text)).end).toBe(Buffer.byteLength(text))
    },
  )

  it('stops at 100 levels and 5,000 parts', () => {
    const deep = Array.from(
      { length: 300 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}.\n\n--b${i}.\n`,
    ).join('')
    expect([...eachPart(parseStructure(Buffer.from(deep)))].length).toBeLessThanOrEqual(101)
    const wide = `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(6000)}`
    const root = parseStructure(Buffer.from(wide))
    expect([...eachPart(root)]).toHaveLength(5000)
    expect(root.children.at(-1)?.end).toBe(wide.length)
  })

  it('reads what a part says of itself, in the words of the RFCs', () => {
    const part = parseStructure(
      crlf(
        'Content-Type: Application/PDF; name*0*=utf-8\'\'%C3%BC; name*1="b.pdf" (a comment)',
        'Content-Transfer-Encoding: BASE64 ',
        'Content-Disposition: something',
        'Content-ID: <x@y>',
        'Content-Description: =?utf-8?q?=C3=A4?=',
        '',
        '',
      ),
    )
    expect(part).toMatchObject({
      type: 'application/pdf',
      encoding: 'base64',
      disposition: 'attachment',
      fileName: 'üb.pdf',
      contentId: 'x@y',
      description: 'ä',
    })
  })
})
