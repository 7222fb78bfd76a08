// A server process that cannot outlive the test run, however that ends (even by SIGKILL): a small shell stands between
// and waits on a pipe that the system closes with us.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * The order on standard input is a signal's name: end the server and all its children by it, keep the folder. End of
 * input: whoever started us is gone, so clear up as well. `setsid` gives the server a group of its own to be signalled.
 */
const KEEPER = `
folder=$1; shift
setsid "$@" </dev/null & server=$!
read -r order
[ "$order" = KILL ] || kill -TERM "$server"
{ [ "$order" = KILL ] || sleep 5; kill -KILL "-$server"; } & last=$!
wait "$server"
kill "$last"
[ -n "$order" ] || rm -rf -- "$folder"
`

export interface BoundProcess {
  /** Asks it to end (SIGTERM) and waits; SIGKILL for all of it after 5 s. */
  stop(): Promise<void>
  /** SIGKILL for it and all its children, as a crash would be. */
  kill(): Promise<void>
}

/** Starts `command`. `folder` is removed if the test run ends without stopping it. */
export function spawnBound(command: string, args: string[], folder: string): BoundProcess {
  const keeper = spawn('/bin/sh', ['-c', KEEPER, 'keeper', folder, command, ...args], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(keeper, 'exit')
  keeper.stdin.on('error', () => {}) // it has ended: `ended` says so
  keeper.unref() // it must not keep a finished test run alive: the pipe still ends the server
  const order = async (signal: 'TERM' | 'KILL') => {
    keeper.ref()
    if (keeper.exitCode === null && keeper.signalCode === null) keeper.stdin.write(`${signal}\n`)
    await ended
  }
  return {
    stop: () => order('TERM'),
    kill: () => order('KILL'),
  }
}
