// The entry of the engine's own process in the desktop shell.
import { runEngine } from './electron/engine-child.ts'

runEngine(process.parentPort, () => process.exit(0))
