// `npm test`: check, unit tests, scenarios, end to end and the smoke counts of every proof. The last line says
// `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check } from './check.ts'
import { ensureDebianPackages } from './debian-packages.ts'
import { proveAll } from './prove-all.ts'

interface Tally {
  passed: number
  failed: number
}

interface VitestJson {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}

/** Runs one project of vitest; a suite that could not be loaded counts as a failure. */
function suite(project: string, folder: string): Tally {
  console.log(`test: ${project} …`)
  const report = join(folder, `${project}.json`)
  const done = spawnSync(
    'vitest',
    ['run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
    { stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const json = JSON.parse(readFileSync(report, 'utf8')) as VitestJson
  const failed = Math.max(json.numFailedTests, json.numFailedTestSuites, done.status === 0 ? 0 : 1)
  return { passed: json.numPassedTests, failed }
}

const only = process.argv.slice(2)
const isWanted = (name: string): boolean => only.length === 0 || only.includes(name)
const folder = mkdtempSync(join(tmpdir(), 'loquet-test-'))
const tally: Tally = { passed: 0, failed: 0 }
const add = ({ passed, failed }: Tally): void => {
  tally.passed += passed
  tally.failed += failed
}

if (isWanted('check')) add(check() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
if (only.length === 0 || only.some((name) => name !== 'check' && name !== 'unit'))
  await ensureDebianPackages(['dovecot-imapd', 'dovecot-lmtpd', 'chromium', 'openssl'])
for (const project of ['unit', 'scenario', 'end-to-end']) if (isWanted(project)) add(suite(project, folder))
if (isWanted('proofs')) add(await proveAll('smoke'))
console.log(`\n${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)
