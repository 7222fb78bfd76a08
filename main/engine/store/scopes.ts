// Which lists a place of the contract is made of.
import type { Place } from '../../../shared/contract/listing.ts'
import { SCOPE } from './scope.ts'

/** Scopes of `listed`; no message is in two of them. */
export function scopesOf(place: Place): number[] {
  switch (place.kind) {
    case 'all':
      return [SCOPE.all]
    case 'inboxes':
      return [SCOPE.inboxes]
    case 'starred':
      return [SCOPE.starred]
    case 'everywhere':
      return [SCOPE.all, SCOPE.discarded]
    case 'mailbox':
      return [place.id]
    case 'role':
    case 'tag':
    case 'smart-list':
      return [SCOPE.all]
  }
}
