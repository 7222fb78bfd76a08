// A message's number as an argument.
import { MessageId } from '../../shared/model/ids.ts'
import { UsageError } from './arguments.ts'

export function messageIdOf(text: string | undefined): MessageId {
  if (text === undefined)
    throw new UsageError('The ID of a message is missing; `loquet search` and `import` print it.')
  const parsed = MessageId.safeParse(/^\d+$/.test(text) ? Number(text) : undefined)
  if (!parsed.success)
    throw new UsageError(`ID is the number that \`loquet search\` and \`import\` print, not "${text}".`)
  return parsed.data
}
