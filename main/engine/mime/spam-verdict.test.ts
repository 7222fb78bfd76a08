import { expect, it } from 'vitest'
import { isCalledSpam } from './spam-verdict.ts'
import { parseStructure } from './structure.ts'

it.each([
  ['X-Spam-Flag: YES', true],
  ['X-Spam-Status: Yes, score=9.1 required=5.0', true],
  ['X-Spam-Status: No, score=-1.9', false],
  ['X-Spam: yes', true],
  ['X-Rspamd-Action: add header', true],
  ['X-Rspamd-Action: no action', false],
  ['X-MS-Exchange-Organization-SCL: 6', true],
  ['X-MS-Exchange-Organization-SCL: -1', false],
  ['Subject: yes', false],
])('%s: %s', (line, isSpam) => {
  const { headers } = parseStructure(Buffer.from(`${line}\r\n\r\ntext`))
  expect(isCalledSpam(headers)).toBe(isSpam)
})
