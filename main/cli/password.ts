// Where a password comes from: an environment variable, a file descriptor, or the terminal without echo.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { numberOption, textOption, UsageError, type Options, type Values } from './arguments.ts'

export const PASSWORD_OPTIONS = {
  'password-env': { type: 'string' },
  'password-fd': { type: 'string' },
} as const satisfies Options
export const PASSWORD_SYNOPSIS = '[--password-env VAR | --password-fd N]'
export const PASSWORD_HELP = `--password-env VAR, --password-fd N  where the password comes from: an environment variable or an open file; else it is
                   asked for on the terminal. It is never an argument, which every user of the machine can see.`

/** Throws UsageError when there is none to be had. */
export async function readPassword(values: Values, whose: string): Promise<string> {
  const variable = textOption(values, 'password-env')
  if (variable !== undefined) {
    const password = process.env[variable]
    if (!password) throw new UsageError(`The environment variable ${variable} (--password-env) is empty.`)
    return password
  }
  if (values['password-fd'] !== undefined)
    return fromDescriptor(numberOption(values, 'password-fd', 0, 0, 1024))
  if (!process.stdin.isTTY)
    throw new UsageError(
      'There is no terminal to ask for the password on: use --password-env VAR or --password-fd N.',
    )
  return await fromTerminal(`Password of ${whose}: `)
}

function fromDescriptor(descriptor: number): string {
  try {
    const password = readFileSync(descriptor, 'utf8').replace(/\r?\n$/, '')
    if (password) return password
  } catch {
    throw new UsageError(`File descriptor ${descriptor} (--password-fd) cannot be read.`)
  }
  throw new UsageError(`File descriptor ${descriptor} (--password-fd) gave no password.`)
}

async function fromTerminal(prompt: string): Promise<string> {
  process.stderr.write(prompt)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    const password = await new Promise<string>((resolve) => {
      lines.question('', resolve)
      // Ctrl-C and Ctrl-D.
      lines.once('close', () => resolve(''))
    })
    if (!password) throw new UsageError('No password was typed.')
    return password
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
