// Answers for our two schemes: the built window under `app:`, parts of mails under `mailpart:`. No path leads anywhere: files
// are those that were read at the start, parts are asked of the engine by ticket.
import type { OutgoingHttpHeaders } from 'node:http'
import type { Session } from 'electron'
import { partHeaders, type ServedPart } from '../browser/part-response.ts'
import { inertHeaders, mailFrameHeaders, uiHeaders } from '../browser/response-headers.ts'
import type { StaticFile } from '../browser/static-files.ts'
import { PART_PREFIX, PART_SCHEME, UI_ORIGIN, UI_SCHEME } from './addresses.ts'

export interface Served {
  files: ReadonlyMap<string, StaticFile>
  /** Null where the ticket is not (any longer) known. */
  readPart(ticket: string): Promise<ServedPart | null>
}

const headersOf = (headers: OutgoingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

const OWN_PARTS = 'part/'

const nothing = (): Response =>
  new Response('There is nothing here.\n', { status: 404, headers: headersOf(inertHeaders()) })

export function serveSchemes(session: Session, { files, readPart }: Served): void {
  const sendPart = async (ticket: string): Promise<Response> => {
    const part = await readPart(ticket)
    return part
      ? new Response(new Uint8Array(part.octets), { headers: headersOf(partHeaders(part)) })
      : nothing()
  }
  session.protocol.handle(UI_SCHEME, ({ url }) => {
    const parsed = URL.parse(url)
    if (!parsed || `${parsed.protocol}//${parsed.host}` !== UI_ORIGIN) return nothing()
    const path = parsed.pathname.slice(1)
    // The window reads raw sources from its own origin: its policy lets it connect nowhere else.
    if (path.startsWith(OWN_PARTS)) return sendPart(path.slice(OWN_PARTS.length))
    const file = files.get(path)
    if (!file) return nothing()
    const headers = path === 'mail-frame.html' ? mailFrameHeaders(`${PART_SCHEME}:`) : uiHeaders()
    return new Response(new Uint8Array(file.octets), {
      headers: { ...headersOf(headers), 'Content-Type': file.type },
    })
  })
  session.protocol.handle(PART_SCHEME, ({ url }) =>
    url.startsWith(PART_PREFIX) ? sendPart(url.slice(PART_PREFIX.length)) : nothing(),
  )
}
