import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
let tree: string

/** A tree of its own under the project's linter, so that nothing is planted in the real one. */
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'loquet-lint-'))
  cpSync(join(root, 'oxlint.config.ts'), join(tree, 'oxlint.config.ts'))
  cpSync(join(root, 'tsconfig.base.json'), join(tree, 'tsconfig.json'))
  mkdirSync(join(tree, 'scripts'))
  cpSync(join(root, 'scripts/import-rules.ts'), join(tree, 'scripts/import-rules.ts'))
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

function lint(path: string, source: string, others: Record<string, string> = {}): string {
  for (const [name, text] of Object.entries({ [path]: source, ...others })) {
    mkdirSync(dirname(join(tree, name)), { recursive: true })
    writeFileSync(join(tree, name), text)
  }
  const done = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix', path], {
    cwd: tree,
    encoding: 'utf8',
  })
  for (const name of [path, ...Object.keys(others)]) rmSync(join(tree, name))
  return done.stdout + done.stderr
}

const planted: [rule: string, path: string, source: string][] = [
  [
    'shared imports the engine',
    'shared/x.ts',
    "import { a } from '../main/engine/fault.ts'\nexport const b = a\n",
  ],
  ['shared imports Node', 'shared/x.ts', "import { join } from 'node:path'\nexport const b = join\n"],
  [
    'shared imports a foreign library',
    'shared/x.ts',
    "import { parse } from 'tldts'\nexport const b = parse\n",
  ],
  [
    'the renderer imports the engine',
    'renderer/x.ts',
    "import { a } from '../main/engine/fault.ts'\nexport const b = a\n",
  ],
  [
    'the renderer imports the contract as values',
    'renderer/x.ts',
    "import { contract } from '../shared/contract.ts'\nexport const b = contract\n",
  ],
  [
    'renderer/ui knows mail',
    'renderer/ui/x.ts',
    "import { a } from '../views/list/row.tsx'\nexport const b = a\n",
  ],
  [
    'a pure folder reads the store',
    'main/engine/mime/x.ts',
    "import { all } from '../store/handle.ts'\nexport const b = all\n",
  ],
  [
    'a pure folder reads files',
    'main/engine/privacy/x.ts',
    "import { readFileSync } from 'node:fs'\nexport const b = readFileSync\n",
  ],
  [
    'reconcile reads the network',
    'main/engine/sync/reconcile.ts',
    "import { connect } from '../imap/connect.ts'\nexport const b = connect\n",
  ],
  [
    'the engine sees a host',
    'main/engine/x.ts',
    "import { a } from '../browser/browser-host.ts'\nexport const b = a\n",
  ],
  [
    'SQL outside the store',
    'main/engine/sync/x.ts',
    "import Database from 'better-sqlite3'\nexport const b = Database\n",
  ],
  [
    'imapflow outside imap',
    'main/engine/sync/x.ts',
    "import { ImapFlow } from 'imapflow'\nexport const b = ImapFlow\n",
  ],
  [
    'electron outside its host',
    'main/browser/x.ts',
    "import { app } from 'electron'\nexport const b = app\n",
  ],
  [
    'DOMPurify outside the mail view',
    'renderer/views/x.ts',
    "import { sanitize } from 'dompurify'\nexport const b = sanitize\n",
  ],
]

describe('import rules', () => {
  it.each(planted)('refuses: %s', (_rule, path, source) => {
    expect(lint(path, source)).toContain('no-restricted-imports')
  })

  it('refuses a default export', () => {
    expect(lint('shared/x.ts', 'export default 1\n')).toContain('no-default-export')
  })

  it('refuses a cycle of values', () => {
    const other = "import { a } from './x.ts'\nexport const b = (): unknown => a\n"
    const source = "import { b } from './y.ts'\nexport const a = (): unknown => b\n"
    expect(lint('shared/x.ts', source, { 'shared/y.ts': other })).toContain('no-cycle')
  })

  it('allows what the rules allow', () => {
    const clean = "import type { Fault } from '../shared/model/fault.ts'\nexport type Seen = Fault\n"
    const shared = { 'shared/model/fault.ts': 'export interface Fault {\n  code: string\n}\n' }
    expect(lint('renderer/x.ts', clean, shared)).not.toMatch(/Error\//)
  })
})
