// What a verb prints: with --json one JSON object a line on standard output and nothing else there; progress always goes
// to standard error.

export interface Output {
  isJson: boolean
  /** One result: as a JSON line, or as `text`. */
  row(value: object, text: string): Promise<void>
  /** Octets as they are; only without --json. */
  octets(octets: Uint8Array): Promise<void>
  /** Where things stand, on standard error: rewritten in place on a terminal, now and then elsewhere. */
  progress(line: string): void
  /** Something to know, on standard error. */
  note(line: string): void
  /** A fault; shown with --quiet too. */
  fault(line: string): void
}

export interface OutputOptions {
  isJson: boolean
  isQuiet: boolean
  /** The reader of standard output has gone (`| head`). From then on nothing is written there. */
  onClosed(): void
}

/** Logs and pipes need no line more often than this. */
const PROGRESS_EVERY_MS = 2000

/** Controls that a terminal obeys and marks that turn text around; a mail may hold any, a terminal gets none. */
const OBEYED =
  /(?!\r\n)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const safeText = (text: string): string => text.replace(OBEYED, '\uFFFD')

/** As `safeText`, on one line. */
export const safeLine = (text: string): string => safeText(text.replace(/\s+/g, ' '))

export function createOutput({ isJson, isQuiet, onClosed }: OutputOptions): Output {
  const { stdout, stderr } = process
  let isClosed = false
  let isProgressShown = false
  let progressAt = performance.now()
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' || isClosed) return
    isClosed = true
    onClosed()
  })
  const clear = (): void => {
    if (isProgressShown) stderr.write('\r\u001B[K')
    isProgressShown = false
  }
  /** Waits for the reader of a pipe, so that a million rows never pile up here. */
  const write = (octets: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (isClosed) return resolve()
      clear()
      stdout.write(octets, (error) =>
        !error || (error as NodeJS.ErrnoException).code === 'EPIPE' ? resolve() : reject(error),
      )
    })
  const line = (text: string): void => {
    clear()
    stderr.write(`${safeLine(text)}\n`)
  }
  return {
    isJson,
    row: (value, text) => write(`${isJson ? JSON.stringify(value) : safeText(text)}\n`),
    octets: write,
    progress(text) {
      if (isQuiet) return
      if (stderr.isTTY) {
        stderr.write(`\r\u001B[K${safeLine(text)}`)
        isProgressShown = true
      } else if (performance.now() - progressAt >= PROGRESS_EVERY_MS) {
        progressAt = performance.now()
        line(text)
      }
    },
    note(text) {
      if (!isQuiet) line(text)
    },
    fault: line,
  }
}
