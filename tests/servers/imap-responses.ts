// Cuts a server's byte stream into IMAP responses (RFC 9051 section 2.2.2): a line, with the literals that stood in it.

export interface ImapResponse {
  /** The line without its CRLF, bytes as Latin-1; each literal stands in it as its `{count}` only. */
  line: string
  literals: Uint8Array[]
}

const LITERAL_AT_END = /\{(\d+)\}$/

/** Returns a function to be fed with chunks, which calls `onResponse` for each complete response. Linear in the bytes. */
export function responseSplitter(onResponse: (response: ImapResponse) => void): (chunk: Uint8Array) => void {
  const held: Buffer[] = []
  let heldBytes = 0
  let awaitedBytes = 1
  let current: ImapResponse = { line: '', literals: [] }
  let literalBytes: number | undefined

  /** Takes one literal or one line from `buffer` at `start`; returns where it ends, or undefined when bytes are missing. */
  function take(buffer: Buffer, start: number): number | undefined {
    if (literalBytes !== undefined) {
      const end = start + literalBytes
      if (end > buffer.length) return wait(literalBytes)
      current.literals.push(new Uint8Array(buffer.subarray(start, end)))
      literalBytes = undefined
      return end
    }
    const end = buffer.indexOf('\r\n', start)
    if (end < 0) return wait(buffer.length - start + 1)
    const line = buffer.toString('latin1', start, end)
    current.line += line
    const literal = LITERAL_AT_END.exec(line)
    if (literal) literalBytes = Number(literal[1])
    else {
      onResponse(current)
      current = { line: '', literals: [] }
    }
    return end + 2
  }

  function wait(bytes: number): undefined {
    awaitedBytes = bytes
  }

  return (chunk) => {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    heldBytes += chunk.byteLength
    if (heldBytes < awaitedBytes) return
    const buffer = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held, heldBytes)
    let start = 0
    for (let end = take(buffer, start); end !== undefined; end = take(buffer, start)) start = end
    held.length = 0
    held.push(buffer.subarray(start))
    heldBytes = buffer.length - start
  }
}
