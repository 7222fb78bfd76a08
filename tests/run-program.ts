// Runs a program as a user would, to its end or until it is told to stop; every program ends with the test run.
import { spawn, type ChildProcess } from 'node:child_process'
import { expect } from 'vitest'

export interface Ran {
  code: number | null
  out: string
  err: string
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** Given on standard input. */
  input?: string | Uint8Array
}

export interface Running {
  child: ChildProcess
  /** Resolves with the first line of standard output that matches; rejects when the program ends without. */
  line(pattern: RegExp): Promise<string>
  ended: Promise<Ran>
}

const LIMIT_MS = 60_000

export function startProgram(command: string, args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, LOQUET_LOG: '', ...options.env },
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  })
  const ran: Ran = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.err += text))
  child.stdin.on('error', () => {}) // a program that is done before it has read all is no failure of the test
  child.stdin.end(options.input ?? '')
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ ...ran, code }))
  })
  return { child, ended, line: (pattern) => firstLine(child, ran, pattern) }
}

function firstLine(child: ChildProcess, ran: Ran, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = ran.out
        .split('\n')
        .slice(0, -1)
        .find((line) => pattern.test(line))
      if (found !== undefined) resolve(found)
    }
    child.stdout?.on('data', look)
    child.on('close', () => reject(new Error(`It ended without such a line:\n${ran.out}\n${ran.err}`)))
    look()
  })
}

export const runProgram = (command: string, args: readonly string[], options?: RunOptions): Promise<Ran> =>
  startProgram(command, args, options).ended

/** The objects of `--json`; fails when anything else stands on standard output. */
export function rowsOf(ran: Ran): Record<string, unknown>[] {
  expect(ran.err).not.toMatch(/^loquet: /m)
  return ran.out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** It ended with this fault: code, a sentence that says what happened and what to do, nothing from inside. */
export function expectFault(ran: Ran, code: string, sentence: RegExp): void {
  const told = /^loquet: ([a-z-]+): (.*)$/m.exec(ran.err)
  expect(told, ran.err).not.toBeNull()
  expect({ exit: ran.code, code: told?.[1] }).toEqual({ exit: 1, code })
  expect(told?.[2]).toMatch(sentence)
  expect(told?.[2]).toMatch(/[.?)]$/)
  expectNothingInside(ran)
}

/** No stack, no name of ours or of a library, on either stream. */
export function expectNothingInside(ran: Ran): void {
  expect(`${ran.out}${ran.err}`).not.toMatch(/^\s+at |node:internal|\bundefined\b|\[object |Error:|SQLITE_/m)
}
