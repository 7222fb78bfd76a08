// A privacy fact: one thing a message says, with its proof. Facts are extracted once, stored, and never judged here;
// scoring gives them their standing (privacy-model.md, rule 1).

export interface Fact {
  /** What kind of thing: the closed list of the extractors, such as 'hop-tls' or 'remote-host'. */
  kind: string
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
