// A privacy fact: one thing a message says, with its proof. Facts are extracted once, stored, and never judged here;
// scoring gives them their standing (docs/privacy-model.md, rule 1).

export interface Fact {
  /** What kind of thing: one of FACT_KINDS. */
  kind: FactKind
  /** The value, in the kind's own notation; searchable. */
  value: string
  /** The host or authserv-id that wrote the line; '' when the sender (or nobody in particular) did. */
  writer: string
  /** MIME part path: '' = the message's own header block. */
  part: string
  /** Byte range [start, end) in the message; both 0 where the proof is an absence. */
  start: number
  end: number
}

/** The closed list: each kind with its notation. "a=… b=…" is the notation of fields.ts. */
export const FACT_KINDS = {
  hop: 'One Received field, topmost first: "from=… named=rdns|ptr|helo ip=… by=… byip=… with=… tls=… cipher=… auth=… at=…"',
  'auth-result':
    'One verdict of an Authentication-Results field: "dmarc=pass header.from=…"; "none" where it has none',
  'arc-result': 'The same of an ARC-Authentication-Results field, with "i=…" in front',
  'dkim-signature': 'A DKIM-Signature field: "d=… s=… l=…"; not verified',
  author: 'An address of From',
  'two-from': 'More than one From field: their number',
  'address-in-name': 'The display name of From holds another address: "shown=… real=…"',
  'reply-to': 'An address of Reply-To',
  recipients: 'To and Cc: "n=… domains=…"',
  'list-id': 'List-Id, or the address of List-Post: the message came through a mailing list',
  'list-post': 'An address that posts to the list',
  'public-archive': 'A list whose archive anybody can read: its name',
  bulk: 'A mark of bulk mail: the header field that says so, or "mailer=…" of a known bulk mailer',
  'read-receipt': 'A header field that asks for a receipt: its name, lower case',
  operator: 'A firm or domain that holds a copy: its name',
  'message-id-host': 'The host in Message-ID',
  body: 'What there is to look at: "none", "text", "html" or "sealed"',
  encryption: '"pgp-mime", "pgp-inline" or "smime", then "whole" or "partial"; detected, not decrypted',
  signature: '"pgp-mime", "pgp-inline" or "smime"; present, not verified',
  'remote-host': 'A host that showing the HTML would contact',
  tracker:
    'A picture that tells who opened the message: "host=… by=…" (by: a known tracker, 1x1, hidden or recipient)',
  'cloaked-link': 'A link whose text names another host: "shown=… goes=…"',
  links: 'Links to the web: "all=… tagged=…"',
  'tagged-link': 'A link that tells who followed it or for which campaign: its host',
  'hidden-text': 'Text that the reader does not see: "by=… letters=…" (by: the trick)',
  active: 'Content that acts: "form", "script", "object", "refresh" or "file=…" of an attachment',
  'sender-metadata':
    'What the message tells of its sender: "x-originating-ip=…", "lan-host=…", "program=…", "zone=…"',
  autocrypt: 'An Autocrypt header with a key for the author: the address',
} as const
export type FactKind = keyof typeof FACT_KINDS

/** No message yields more; what is cut is the tail of the least telling kinds. */
export const MAX_FACTS = 300
