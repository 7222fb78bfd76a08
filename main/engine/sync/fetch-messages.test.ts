import { describe, expect, it } from 'vitest'
import { FaultError } from '../fault.ts'
import type { ImapSession } from '../imap/session.ts'
import type { Arrival } from '../store/messages.ts'
import { fetchMessages } from './fetch-messages.ts'

const MB = 1024 * 1024

/** A session whose server refuses every FETCH that names one of `bad`; uids in `large` are beyond all bounds. */
function session(bad: number[], large: number[] = []): ImapSession & { fetched: number[][] } {
  const fetched: number[][] = []
  const fake: Pick<ImapSession, 'searchUids' | 'fetchMessages'> & { fetched: number[][] } = {
    fetched,
    searchUids: () => Promise.resolve(large),
    async *fetchMessages(uids, maxBytes) {
      fetched.push([...uids])
      await Promise.resolve()
      if (uids.some((uid) => bad.includes(uid))) throw new FaultError('server', 'NO')
      for (const uid of uids)
        yield {
          uid,
          flags: '',
          modseq: null,
          emailId: null,
          internalAt: 0,
          sizeBytes: maxBytes === null ? 3 : 100 * MB,
          octets: Buffer.from('abc'),
        }
    },
  }
  return fake as ImapSession & { fetched: number[][] }
}

async function fetched(
  from: ImapSession,
  uids: number[],
): Promise<{ arrivals: Arrival[]; refused: number[] }> {
  const arrivals: Arrival[] = []
  const refused = await fetchMessages(from, uids, (one) => Promise.resolve(void arrivals.push(one)))
  return { arrivals, refused }
}

describe('fetching messages', () => {
  it('asks for all at once where nothing is wrong', async () => {
    const server = session([])
    expect((await fetched(server, [3, 2, 1])).arrivals.map((one) => one.uid)).toEqual([3, 2, 1])
    expect(server.fetched).toEqual([[3, 2, 1]])
  })

  it('gets all but the one the server cannot serve', async () => {
    const uids = Array.from({ length: 16 }, (_, at) => at + 1)
    const { arrivals, refused } = await fetched(session([11]), uids)
    expect(refused).toEqual([11])
    expect(arrivals.map((one) => one.uid)).toEqual(uids.filter((uid) => uid !== 11))
  })

  it('takes only the beginning of what is too large, and says so', async () => {
    const { arrivals } = await fetched(session([], [2]), [1, 2])
    expect(arrivals.map((one) => [one.uid, one.content, one.sizeBytes])).toEqual([
      [1, 'whole', 3],
      [2, 'partial', 100 * MB],
    ])
  })

  it('does not take a broken line for a refusal', async () => {
    const broken = session([])
    broken.fetchMessages = () => {
      throw new FaultError('unreachable', 'cut')
    }
    await expect(fetched(broken, [1, 2])).rejects.toThrow('cut')
  })
})
