// Who holds a copy, by the hosts a message names: those that handed it over last, its signers, its birthplace.
import type { Header } from '../../mime/headers.ts'
import type { Fact } from '../facts.ts'
import { fieldsOf } from '../fields.ts'
import { domainOf, isPublicName } from '../hosts.ts'
import { operatorOf } from '../tables.ts'

const MAX_OPERATORS = 12

/** One fact an operator, proven by the first line that names it. `route` are the facts of route.ts. */
export function operatorFacts(route: readonly Fact[], headers: readonly Header[]): Fact[] {
  const found = new Map<string, Fact>()
  for (const { host, proof } of namedHosts(route, headers)) {
    const value = isPublicName(host) ? operatorOf(host) : ''
    if (value !== '' && !found.has(value) && found.size < MAX_OPERATORS)
      found.set(value, { kind: 'operator', value, writer: '', part: '', start: proof.start, end: proof.end })
  }
  return [...found.values()]
}

function* namedHosts(
  route: readonly Fact[],
  headers: readonly Header[],
): Generator<{ host: string; proof: { start: number; end: number } }> {
  for (const proof of route) {
    const fields = fieldsOf(proof.value)
    if (proof.kind === 'hop') {
      yield { host: fields.get('by') ?? '', proof }
      // A name that only its bearer vouches for says little; the resolved one says who runs the server.
      if (fields.get('named') !== 'helo' && !fields.has('auth'))
        yield { host: fields.get('from') ?? '', proof }
    } else if (proof.kind === 'dkim-signature') yield { host: fields.get('d') ?? '', proof }
  }
  const id = headers.find((one) => one.key === 'message-id')
  if (id) yield { host: domainOf(id.value), proof: id }
}
