// Every proof of docs/security.md that exists, one JSON line each: {"id","what","n","bad","met","where"}.
import { openingContactsNobody } from '../tests/proofs/opening-contacts-nobody.ts'
import { badMailIsMail } from '../tests/proofs/bad-mail-is-mail.ts'
import { killedSyncLosesNothing } from '../tests/proofs/killed-sync-loses-nothing.ts'
import { noScriptRuns } from '../tests/proofs/no-script-runs.ts'
import { sanitisedOnce } from '../tests/proofs/sanitised-once.ts'
import type { Count, Proof } from '../tests/proofs/proof.ts'

export const PROOFS: readonly Proof[] = [
  openingContactsNobody,
  noScriptRuns,
  sanitisedOnce,
  badMailIsMail,
  killedSyncLosesNothing,
]

/** Runs every proof at this count; a proof that cannot run here says so and counts as neither. */
export async function proveAll(count: Count): Promise<{ passed: number; failed: number }> {
  const tally = { passed: 0, failed: 0 }
  for (const proof of PROOFS) {
    const missing = proof.missing()
    if (missing) {
      console.log(JSON.stringify({ id: proof.id, what: proof.what, n: 0, bad: 0, met: null, where: missing }))
      continue
    }
    const startedAt = performance.now()
    const { n, bad, detail } = await proof.run(count)
    const met = n > 0 && bad === 0
    console.log(JSON.stringify({ id: proof.id, what: proof.what, n, bad, met, where: 'here', ...detail }))
    console.log(
      `proof ${proof.id}: ${met ? 'met' : 'NOT MET'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    )
    tally[met ? 'passed' : 'failed']++
  }
  return tally
}
