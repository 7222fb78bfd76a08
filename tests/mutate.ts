// Mails broken at random, repeatably: what the wild and hostile senders do to octets.
import { pick } from './seeded.ts'

const TOKENS = [
  '\r\n',
  '\n',
  '\r',
  '\0',
  '--',
  ':',
  ';',
  '=',
  '"',
  '<',
  '>',
  '(',
  '=?utf-8?q?',
  '?=',
  'Content-Type: multipart/mixed; boundary="',
  'Content-Transfer-Encoding: base64\r\n',
  '\x1b$B',
  '\u202e',
].map((token) => Buffer.from(token))

/** One to eight changes: octets flipped, cut, doubled, or something awkward put in between. */
export function mutate(octets: Uint8Array, random: () => number): Uint8Array {
  let mutant = Buffer.from(octets)
  for (let change = 1 + pick(random, 8); change > 0; change--) mutant = mutateOnce(mutant, random)
  return mutant
}

function mutateOnce(octets: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const at = pick(random, octets.length + 1)
  const length = Math.min(octets.length - at, 1 + pick(random, 200))
  const before = octets.subarray(0, at)
  const after = octets.subarray(at)
  switch (pick(random, 5)) {
    case 0:
      return Buffer.concat([before, Buffer.from([pick(random, 256)]), after.subarray(1)])
    case 1:
      return Buffer.concat([before, after.subarray(length)])
    case 2:
      return Buffer.concat([before, after.subarray(0, length), after])
    case 3:
      return Buffer.concat([before, TOKENS[pick(random, TOKENS.length)] as Buffer, after])
    default:
      return Buffer.from(before)
  }
}
