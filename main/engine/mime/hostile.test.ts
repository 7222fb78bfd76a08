// Input made to cost quadratic time: two million octets of each. A reader that is not linear needs hours for one of them and
// runs into the time limit of the suite; nothing is measured here.
import { describe, expect, it } from 'vitest'
import { htmlFacts } from '../html/html-facts.ts'
import { htmlToText } from '../html/html-text.ts'
import { baseSubject } from '../conversation/base-subject.ts'
import { envelope } from './envelope.ts'
import { preview } from './preview.ts'
import { parseStructure } from './structure.ts'
import { messageText } from './text.ts'

const SIZE = 2_000_000
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length))
const MIXED = 'Content-Type: multipart/mixed; boundary=b\n\n'
const nested = Array.from(
  { length: 40_000 },
  (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`,
).join('')

const MESSAGES: Record<string, string> = {
  'line ends': fill('\n'),
  'carriage returns': fill('\r'),
  NULs: fill('\0'),
  'header lines': fill('a:\n'),
  'one header line': `Subject: ${fill('x')}`,
  'folded lines': `Subject: x\n${fill(' y\n')}`,
  boundaries: MIXED + fill('--b\n'),
  'boundaries that are none': MIXED + fill('--c\n'),
  dashes: MIXED + fill('-'),
  'nested multiparts': nested,
  'nested messages': fill('Content-Type: message/rfc822\n\n'),
  'a digest': `Content-Type: multipart/digest; boundary=b\n\n${fill('--b\n\nSubject: x\n\ny\n')}`,
  'encoded words': `Subject: ${fill('=?utf-8?q?a?= ')}`,
  'beginnings of encoded words': `Subject: ${fill('=?')}`,
  'quotes in addresses': `To: ${fill('"\\')}`,
  'comments in addresses': `To: ${fill('(')}`,
  'angle brackets in addresses': `To: ${fill('<a')}`,
  'domain literals in addresses': `To: ${fill('[@[')}`,
  'blanks in addresses': `To: ${fill(' ')}x`,
  references: `References: ${fill('<a@b> ')}`,
  'brackets in references': `References: ${fill('<')}`,
  parameters: `Content-Type: text/plain; ${fill('a*0*=x;')}`,
  'comments in a date': `Date: ${fill('(')}`,
  'blanks in quoted-printable': `Content-Transfer-Encoding: quoted-printable\n\nx${fill(' ')}y`,
  'soft breaks that are none': `Content-Transfer-Encoding: quoted-printable\n\n${fill('=  ')}`,
  'padding in base64': `Content-Transfer-Encoding: base64\n\n${fill('A=')}`,
  'uuencoded beginnings': `A: b\n\n${fill('begin 644 x\n')}`,
  'quote marks': `Content-Type: text/plain; format=flowed\n\n${fill('> ')}`,
  attributions: `A: b\n\n${fill('a wrote:\n')}`,
  'pictures and content-ids': `${MIXED}${fill('--b\nContent-Type: image/png\nContent-ID: <x>\n\n\n')}`,
}

const PAGES: Record<string, string> = {
  'elements in elements': fill('<div>'),
  'misnested elements': `${fill('<b><i>')}${fill('</b>')}`,
  'end tags of tables': `<b><table>${fill('<i>')}${fill('</b>')}`,
  'less-than signs': fill('<'),
  ampersands: fill('&'),
  entities: fill('&CounterClockwiseContourIntegra'),
  comments: fill('<!--'),
  'conditional comments': fill('<!--[if a]>'),
  attributes: `<a ${fill('b=" ')}`,
  'frames in frames': `<iframe srcdoc="${fill('&lt;iframe srcdoc=')}`,
  'style rules': `<style>${fill('.a{color:#fff}')}</style><p class=a>`,
  braces: `<style>${fill('{')}`,
  'comments in a sheet': `<style>${fill('/*')}`,
  'url functions': `<style>${fill('url(')}`,
  escapes: `<style>(${fill('\\')}`,
  strings: `<style>(${fill('"')}`,
  'candidates of a srcset': `<img srcset="${fill('a (')}">`,
  'commas of a srcset': `<img srcset="${fill(',')}">`,
  'blanks in a URL': `<a href="${fill(' ')}x">y`,
  'blanks in a refresh': `<meta http-equiv=refresh content="${fill(' ')}x">`,
  'digits of a width': `<img src=x style="width:${fill('1')}x">`,
  'dots in a link': `<a href=x>${fill('a.')}`,
  'zero-width characters': fill('\u200b'),
}

describe('hostile mail is read in linear time', () => {
  it.each(Object.entries(MESSAGES))('%s', (_, text) => {
    const octets = Buffer.from(text, 'latin1')
    const root = parseStructure(octets)
    const { subject } = envelope(root.headers)
    baseSubject(subject)
    const content = messageText(octets, root)
    expect(root.end).toBe(octets.length)
    expect(preview(content.text).length).toBeLessThan(300)
  })

  it.each(Object.entries(PAGES))('%s', (_, html) => {
    expect(htmlFacts(html).remote.length).toBeLessThanOrEqual(1000)
    expect(htmlToText(html).length).toBeLessThanOrEqual(html.length * 2)
  })
})
