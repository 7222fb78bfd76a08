// The signals in the order in which reports list them. Adding one: a file and its fixtures in signals/, a line here.
import type { Signal } from './signal.ts'
import { activeContent } from './signals/active-content.ts'
import { allKnown } from './signals/all-known.ts'
import { autocryptOffered } from './signals/autocrypt-offered.ts'
import { bulkProcessor } from './signals/bulk-processor.ts'
import { cloakedLink } from './signals/cloaked-link.ts'
import { endToEndEncryption } from './signals/end-to-end-encryption.ts'
import { hiddenText } from './signals/hidden-text.ts'
import { hostsOnTheWay } from './signals/hosts-on-the-way.ts'
import { mailingList } from './signals/mailing-list.ts'
import { nameTrick } from './signals/name-trick.ts'
import { operators } from './signals/operators.ts'
import { ownSession } from './signals/own-session.ts'
import { publicArchive } from './signals/public-archive.ts'
import { readReceipt } from './signals/read-receipt.ts'
import { recipients } from './signals/recipients.ts'
import { remoteContent } from './signals/remote-content.ts'
import { replyDiverted } from './signals/reply-diverted.ts'
import { senderAuthenticated } from './signals/sender-authenticated.ts'
import { senderMetadata } from './signals/sender-metadata.ts'
import { signature } from './signals/signature.ts'
import { taggedLinks } from './signals/tagged-links.ts'
import { trackingPixel } from './signals/tracking-pixel.ts'
import { transportEncryption } from './signals/transport-encryption.ts'

export const SIGNALS: readonly Signal[] = [
  endToEndEncryption,
  signature,
  transportEncryption,
  ownSession,
  autocryptOffered,
  senderAuthenticated,
  hostsOnTheWay,
  recipients,
  allKnown,
  operators,
  nameTrick,
  replyDiverted,
  mailingList,
  bulkProcessor,
  publicArchive,
  trackingPixel,
  remoteContent,
  cloakedLink,
  taggedLinks,
  readReceipt,
  activeContent,
  hiddenText,
  senderMetadata,
]
