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
  /** Ctrl-C. */
  signal: AbortSignal
}

interface VerbText {
  name: string
  /** What stands behind the name: 'QUERY [--limit N]'. */
  synopsis: string
  /** One line. */
  about: string
  options: Options
}

/** Reading verbs work beside a running app; writing verbs take the profile's lock; lone ones need no profile. */
export type Verb = VerbText &
  (
    | { needs: 'nothing'; run(call: Invocation): Promise<void> }
    | { needs: 'reading'; run(call: Invocation, engine: ReadingEngine): Promise<void> }
    | { needs: 'writing'; run(call: Invocation, engine: Engine): Promise<void> }
  )
