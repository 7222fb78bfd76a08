// A fact whose proof is a header field of the message.
import type { Header } from '../../mime/headers.ts'
import type { Fact, FactKind } from '../facts.ts'

const MAX_VALUE = 1000

export function headerFact(kind: FactKind, value: string, header: Header, writer = ''): Fact {
  const { start, end } = header
  return { kind, value: value.slice(0, MAX_VALUE), writer: writer.slice(0, 255), part: '', start, end }
}
