// What changes a mailbox, through imapflow: flags, moves, copies, appended and deleted messages, new mailboxes. A refusal
// is a fault with the server's words; nothing is ever deleted that was not named.
import { Keyword } from '../../../shared/model/mail.ts'
import type { ImapFlow } from 'imapflow'
import type { Server } from '../../../shared/contract/accounts.ts'
import { flagsOf, type Flags } from '../../../shared/lib/flag-set.ts'
import { FaultError } from '../fault.ts'
import type { Exchange } from './flow-fetch.ts'
import { uint32, uint63 } from './numbers.ts'
import { serverFault } from './server-fault.ts'
import type { ChangeSession, Transferred } from './session.ts'
import { uidSet } from './uid-set.ts'

const RETRY_MS = 30_000

export function changeSession(client: ImapFlow, server: Server, exchange: Exchange): ChangeSession {
  const refusals = heardRefusals(client)
  /** The library answers `false` where the server said NO, and where the connection ended. */
  const insisted = async <T>(what: string, work: () => Promise<T | false | undefined>): Promise<T> => {
    refusals.forget()
    const done = await exchange(work)
    if (done !== false && done !== undefined) return done
    if (!client.usable) await exchange(() => Promise.resolve())
    throw refused(refusals.last(), what, server)
  }
  return {
    canMove: client.capabilities.has('MOVE'),
    storeFlags: async (uids, how, flags) => {
      const unkept = how === 'add' ? unkeptOf(client, flagsOf(flags)) : []
      const list = flagsOf(flags).filter((flag) => !unkept.includes(flag))
      const work = how === 'add' ? 'messageFlagsAdd' : 'messageFlagsRemove'
      if (list.length > 0)
        await insisted(`the change of ${list.join(' ')}`, () =>
          client[work](uidSet(uids), list, { uid: true }),
        )
      return unkept.join(' ')
    },
    move: async (uids, to) =>
      transferred(
        await insisted(`a move to ${quoted(to)}`, () => client.messageMove(uidSet(uids), to, { uid: true })),
        client,
        server.host,
      ),
    copy: async (uids, to) =>
      transferred(
        await insisted(`a copy to ${quoted(to)}`, () => client.messageCopy(uidSet(uids), to, { uid: true })),
        client,
        server.host,
      ),
    append: async (to, octets, flags, internalAt) => {
      const done = await insisted(`a message for ${quoted(to)}`, () =>
        client.append(to, Buffer.from(octets), flagsOf(flags), new Date(internalAt)),
      )
      const { uid, uidValidity } = done
      if (uid === undefined || uidValidity === undefined || !client.capabilities.has('UIDPLUS'))
        return { uid: null, uidValidity: null }
      return { uid: uint32(uid, 'UID', server.host), uidValidity: String(uidValidity) }
    },
    remove: (uids) => remove(client, insisted, uids),
    create: async (name) =>
      (await insisted(`a new mailbox ${quoted(name)}`, () => client.mailboxCreate(name))).path,
    standing: async (name) => {
      const query = { messages: true, uidNext: true, uidValidity: true }
      const said = await insisted(`a look at ${quoted(name)}`, () => client.status(name, query))
      return {
        uidNext: uint32(said.uidNext ?? 1, 'UIDNEXT', server.host),
        uidValidity: uint63(said.uidValidity ?? 0n, 'UIDVALIDITY', server.host),
      }
    },
  }
}

type Insisted = <T>(what: string, work: () => Promise<T | false | undefined>) => Promise<T>

/** Without UIDPLUS an EXPUNGE takes everything that anybody marked: it is sent only when that is exactly ours. Else the
 * messages stay, marked. */
async function remove(client: ImapFlow, insisted: Insisted, uids: readonly number[]): Promise<boolean> {
  const set = uidSet(uids)
  const what = 'a deletion'
  if (client.capabilities.has('UIDPLUS')) {
    await insisted(what, () => client.messageDelete(set, { uid: true }))
    return true
  }
  await insisted(what, () => client.messageFlagsAdd(set, ['\\Deleted'], { uid: true }))
  const marked = await insisted(what, () => client.search({ deleted: true }, { uid: true }))
  const ours = new Set(uids)
  if (!Array.isArray(marked) || marked.some((uid) => !ours.has(uid))) return false
  await insisted(what, () => client.messageDelete(set, { uid: true }))
  return true
}

/** Only what UIDPLUS promises is believed. */
function transferred(
  said: { uidMap?: Map<number, number> | undefined; uidValidity?: bigint | undefined },
  client: ImapFlow,
  host: string,
): Transferred {
  const uids = new Map<number, number>()
  const isSaid = client.capabilities.has('UIDPLUS')
  for (const [from, to] of (isSaid && said.uidMap) || []) uids.set(from, uint32(to, 'UID', host))
  return { uids, uidValidity: said.uidValidity === undefined ? null : String(said.uidValidity) }
}

/** Flags that the open mailbox does not keep: the library leaves them out in silence. One that is no atom (imported mail may
 * carry any) no server keeps: it would answer BAD to the whole command. */
function unkeptOf(client: ImapFlow, flags: readonly string[]): string[] {
  const kept = client.mailbox ? client.mailbox.permanentFlags : undefined
  if (!kept || kept.has('\\*'))
    return flags.filter((flag) => !flag.startsWith('\\') && !Keyword.safeParse(flag).success)
  const known = new Set([...kept].map((flag) => flag.toLowerCase()))
  return flags.filter((flag) => !known.has(flag.toLowerCase()))
}

/** The library tells its log why a command failed, and nobody else. Only the error is taken: its log holds what was said,
 * passwords among it. */
function heardRefusals(client: ImapFlow): { last(): unknown; forget(): void } {
  let heard: unknown
  client.log.warn = (entry: unknown) => {
    if (typeof entry === 'object' && entry !== null && 'err' in entry) heard = entry.err
  }
  return {
    last: () => heard,
    forget() {
      heard = undefined
    },
  }
}

function refused(error: unknown, what: string, server: Server): FaultError {
  const fault = error === undefined ? undefined : serverFault(error, server)
  if (fault instanceof FaultError) return fault
  return new FaultError('server', `${server.host} refused ${what}. Loquet tries again by itself.`, RETRY_MS)
}

const quoted = (name: string): string => `“${name.slice(0, 80)}”`

/** In words why a tag is on this computer only. */
export function unkeptFault(host: string, flags: Flags): FaultError {
  return new FaultError(
    'server',
    `${host} does not keep ${flags} in this mailbox; the change stays on this computer.`,
  )
}
