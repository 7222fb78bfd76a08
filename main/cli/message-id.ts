// A message's number as an argument.
import { MessageId } from '../../shared/model/ids.ts'
import { UsageError } from './arguments.ts'

export function messageIdOf(text: string | undefined): MessageId {
  const parsed = MessageId.safeParse(Number(text))
  if (text === undefined || !parsed.success)
    throw new UsageError(`ID is the number that search and import print, not "${text ?? ''}".`)
  return parsed.data
}
