// `loquet show ID`: one message as headers and text, or as its octets, HTML or structure.
import type { StructurePart } from '../../shared/contract/messages.ts'
import type { ReadingEngine } from '../engine/engine.ts'
import { FaultError } from '../engine/fault.ts'
import type { MessageId } from '../../shared/model/ids.ts'
import { UsageError } from './arguments.ts'
import { ask } from './ask.ts'
import { messageIdOf } from './message-id.ts'
import { safeLine, type Output } from './output.ts'
import type { Verb } from './verb.ts'

const FORMS = ['raw', 'headers', 'text', 'html', 'structure'] as const
type Form = (typeof FORMS)[number]

export const show: Verb = {
  name: 'show',
  synopsis: 'ID [--raw | --headers | --text | --html | --structure]',
  about: 'Shows one message; --raw gives its octets exactly as they were fetched or imported.',
  help: `Without a form: headers and text. With --json: {id, headers: [{name, value, start, end}], text}, or only the form asked for:
{id, raw} (base64), {id, headers}, {id, text}, {id, html} (null where there is none), {id, structure}.

  loquet show 12 --raw > letter.eml`,
  options: Object.fromEntries(FORMS.map((form) => [form, { type: 'boolean' as const }])),
  mostWords: 1,
  needs: 'reading',
  prepare({ positionals, values, output }) {
    const id = messageIdOf(positionals[0])
    const asked = FORMS.filter((form) => values[form] === true)
    if (asked.length > 1) throw new UsageError(`--${asked.join(' and --')} exclude each other.`)
    return (engine) => SHOW[asked[0] ?? 'letter'](engine, id, output)
  },
}

const SHOW: Record<Form | 'letter', (engine: ReadingEngine, id: MessageId, output: Output) => Promise<void>> =
  {
    async letter(engine, id, output) {
      const { headers } = await ask(engine, 'messages.headers', { id })
      const { text } = await ask(engine, 'messages.text', { id })
      await output.row({ id, headers, text }, `${headerLines(headers)}\n\n${text}`)
    },
    async raw(engine, id, output) {
      const octets = await engine.reader.ask('octets', { message: id })
      if (!octets) throw new FaultError('not-found', `There is no message ${id} here.`)
      if (output.isJson) await output.row({ id, raw: Buffer.from(octets).toString('base64') }, '')
      else await output.octets(octets)
    },
    async headers(engine, id, output) {
      const { headers } = await ask(engine, 'messages.headers', { id })
      await output.row({ id, headers }, headerLines(headers))
    },
    async text(engine, id, output) {
      const { text } = await ask(engine, 'messages.text', { id })
      await output.row({ id, text }, text)
    },
    async html(engine, id, output) {
      const { html } = await ask(engine, 'messages.body', { id })
      if (html === null && !output.isJson) throw new FaultError('not-found', `Message ${id} has no HTML.`)
      await output.row({ id, html }, html ?? '')
    },
    async structure(engine, id, output) {
      const root = await ask(engine, 'messages.structure', { id })
      await output.row({ id, structure: root }, treeLines(root, '').join('\n'))
    },
  }

function headerLines(headers: readonly { name: string; value: string }[]): string {
  return headers.map(({ name, value }) => `${safeLine(name)}: ${safeLine(value)}`).join('\n')
}

function treeLines(part: StructurePart, indent: string): string[] {
  const name = part.fileName === null ? '' : ` "${safeLine(part.fileName)}"`
  const line = `${indent}${part.path || '(message)'}  ${part.type}${name}  ${part.encoding}  ${part.headerStart}..${part.end}`
  return [line, ...part.children.flatMap((child) => treeLines(child, `${indent}  `))]
}
