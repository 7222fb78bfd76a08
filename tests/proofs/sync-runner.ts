// A program that syncs a profile once, derives, and ends: what the proof of R1 kills.
import { createEngine } from '../../main/engine/engine.ts'
import { hostPorts } from '../../main/host-ports.ts'

const engine = await createEngine(hostPorts(process.argv[2]))
process.stdout.write('open\n')
engine.changes.watch((touched) => {
  if (touched.some((one) => one.startsWith('message:'))) process.stdout.write('stored\n')
})
const summaries = await engine.sync.syncOnce(null)
await engine.derive.idle()
await engine.close()
const fault = summaries.find((one) => one.fault)?.fault
if (fault) {
  console.error(`${fault.code}: ${fault.message}`)
  process.exit(1)
}
