// A verb of the command line: describes itself, so that usage and help are made from the list.
import type { Engine, ReadingEngine } from '../engine/engine.ts'
import type { Ports } from '../engine/ports.ts'
import type { Options, Values } from './arguments.ts'
import type { Output } from './output.ts'

export interface Invocation {
  values: Values
  positionals: string[]
  output: Output
  ports: Ports
  /** Where the user stands; relative paths are meant from there. */
  workingFolder: string
  /** Ctrl-C; for a reading verb also that nobody reads any more (`| head`). */
  signal: AbortSignal
}

interface VerbText {
  name: string
  /** What stands behind the name: 'QUERY [--limit N]'. */
  synopsis: string
  /** One line. */
  about: string
  /** What `VERB --help` says beyond: what the options mean, what is printed, one example or two. */
  help: string
  options: Options
  /** How many words it takes beside its options; where absent, any number. */
  mostWords?: number
}

/** What remains to be done once the arguments are known to be right. */
type Work<E> = (engine: E) => Promise<void>

/**
 * Reading verbs work beside a running app; writing verbs take the profile's lock; lone ones need no profile.
 * `prepare` reads the arguments, so that a wrong one is a UsageError before any profile is opened or made.
 */
export type Verb = VerbText &
  (
    | { needs: 'nothing'; prepare(call: Invocation): Work<void> }
    | { needs: 'reading'; prepare(call: Invocation): Work<ReadingEngine> }
    | { needs: 'writing'; prepare(call: Invocation): Work<Engine> | Promise<Work<Engine>> }
  )
