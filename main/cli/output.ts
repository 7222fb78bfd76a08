// What a verb prints: with --json one JSON object a line on standard output and nothing else there; progress always goes
// to standard error.

export interface Output {
  isJson: boolean
  /** One result: as a JSON line, or as `text`. */
  row(value: object, text: string): Promise<void>
  /** Octets as they are; only without --json. */
  octets(octets: Uint8Array): Promise<void>
  /** A passing line on standard error. */
  progress(line: string): void
}

/** Waits for the reader of a pipe; a closed pipe (`| head`) ends the program quietly. */
function write(octets: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(octets, (error) => (error ? reject(error) : resolve()))
  })
}

export function createOutput(isJson: boolean, isQuiet: boolean): Output {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
  })
  const isTerminal = process.stderr.isTTY
  return {
    isJson,
    row: (value, text) => write(`${isJson ? JSON.stringify(value) : text}\n`),
    octets: (octets) => write(octets),
    progress(line) {
      if (isQuiet) return
      process.stderr.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`)
    },
  }
}
