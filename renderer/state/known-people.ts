// The people one writes with, ready to be found by a few letters: asked for when it is first needed, indexed in slices.
import { useCallback, useSyncExternalStore } from 'react'
import type { ValueOf } from '../../shared/contract.ts'
import { QuickFind } from '../../shared/lib/quick-find.ts'
import type { Findable } from '../../shared/lib/quick-find.ts'
import { useClient } from '../engine/hooks.ts'
import type { Client } from '../engine/client.ts'

type KnownPerson = ValueOf<'people.known'>[number]
export interface FoundPerson extends Findable {
  kind: 'person'
  address: string
}

const LIMIT = 20_000
/** Who wrote a minute ago can wait to be suggested. */
const FRESH_MS = 120_000
const STORAGE_KEY = 'person'

export const personId = (address: string): string => `${STORAGE_KEY} ${address}`

const findable = ({ name, address }: KnownPerson, at: number): FoundPerson => ({
  kind: 'person',
  id: personId(address),
  text: name || address,
  also: address,
  // Below commands and mailboxes; among people those written with most and last.
  weight: 0.5 - at / (2 * LIMIT),
  address,
})

class KnownPeople {
  readonly #client: Client
  readonly #listeners = new Set<() => void>()
  #found: QuickFind<FoundPerson> | null = null
  #askedAt = 0

  constructor(client: Client) {
    this.#client = client
  }

  get found(): QuickFind<FoundPerson> | null {
    return this.#found
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async refresh(now: number): Promise<void> {
    if (now - this.#askedAt < FRESH_MS) return
    this.#askedAt = now
    const known = await this.#client.call('people.known', { limit: LIMIT })
    if (!known.ok) return
    this.#found = await QuickFind.prepared(known.value.map(findable))
    for (const listener of this.#listeners) listener()
  }
}

const byClient = new WeakMap<Client, KnownPeople>()

function peopleOf(client: Client): KnownPeople {
  const people = byClient.get(client) ?? new KnownPeople(client)
  byClient.set(client, people)
  return people
}

/** Null until they have come. `refresh` is for the moment somebody may be looked for. */
export function useKnownPeople(): { people: QuickFind<FoundPerson> | null; refresh: () => void } {
  const known = peopleOf(useClient())
  const subscribe = useCallback((listener: () => void) => known.subscribe(listener), [known])
  const people = useSyncExternalStore(subscribe, () => known.found)
  const refresh = useCallback(() => void known.refresh(Date.now()), [known])
  return { people, refresh }
}
