// Which folder may import which (design: docs/architecture.md), as data. The linter checks it; scripts/import-rules.test.ts
// plants a violation of each rule and demands that the check fails.

/** Forbidden for the files of `files`: import specifiers that match one of the patterns (regular expressions). */
export interface ImportRule {
  name: string
  files: string[]
  patterns: { regex: string; why: string; isTypeAllowed?: boolean }[]
}

/** Foreign libraries with one home each: nobody else may import them. */
const HOMES: Record<string, string[]> = {
  electron: [
    'main/electron/**',
    'main/main.ts',
    'main/preload.ts',
    'main/engine-process.ts',
    'tests/electron/**',
  ],
  'better-sqlite3': ['main/engine/store/**', 'tests/**', 'bench/**'],
  imapflow: ['main/engine/imap/**'],
  libmime: ['main/engine/mime/**'],
  htmlparser2: ['main/engine/html/**'],
  ws: ['main/browser/**', 'tests/**'],
  minisearch: ['shared/lib/quick-find.ts'],
  'react-aria-components': ['renderer/ui/**'],
  'axe-core': ['tests/**'],
  dompurify: ['renderer/views/mail-html/**'],
}

const folder = (name: string): string => `(^|/)${name}(/|\\.ts$)`

const PURE = ['mime', 'html', 'conversation', 'privacy', 'search', 'parse', 'outbox'].map(
  (name) => `main/engine/${name}/**`,
)

const OWN_RULES: ImportRule[] = [
  {
    name: 'shared stands alone',
    files: ['shared/**'],
    patterns: [
      // Anything but a relative path or zod (the linter's expressions have no look-ahead).
      { regex: '^([^.zm]|z[^o]|zo[^d]|m[^i]|mi[^n])', why: 'shared imports itself, zod and minisearch only' },
      { regex: folder('(main|renderer)'), why: 'shared imports itself and zod only' },
    ],
  },
  {
    name: 'the renderer sees the contract as types only',
    files: ['renderer/**'],
    patterns: [
      { regex: folder('main'), why: 'the renderer never imports the engine or a host' },
      { regex: '^(node:|zod$)', why: 'the renderer has no Node and parses nothing' },
      {
        regex: 'shared/(contract|model)',
        why: 'the contract is types for the renderer',
        isTypeAllowed: true,
      },
    ],
  },
  {
    name: 'renderer/ui knows no mail',
    files: ['renderer/ui/**'],
    patterns: [
      {
        regex: '\\.\\./(views|engine|state|keyboard)/|shared/(contract|model)',
        why: 'renderer/ui knows no mail',
      },
    ],
  },
  {
    name: 'pure folders: no store, no network, no clock',
    files: [...PURE, 'main/engine/sync/reconcile.ts'],
    patterns: [
      {
        regex: '\\.\\./(store|imap|sync|threads|api)/',
        why: 'pure folders see neither store nor network',
        isTypeAllowed: true,
      },
      {
        regex: '^node:(fs|net|tls|http|https|dns|child_process|worker_threads|timers)',
        why: 'pure folders have no effects',
      },
    ],
  },
  {
    name: 'the engine never sees a host',
    files: ['main/engine/**'],
    patterns: [{ regex: '\\.\\./(browser|cli|electron)/', why: 'the engine never imports a host' }],
  },
]

const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.fixtures.ts']

/** The rules as the linter's overrides: every combination of rules that a file can be under is one entry, because a
 * later override replaces an earlier one. */
export function importOverrides(): object[] {
  const areas = ['shared/**', 'renderer/**', 'renderer/ui/**', 'main/**', 'main/engine/**', ...PURE]
  const homes = Object.values(HOMES).flat()
  const globs = [...new Set([...areas, 'main/engine/sync/reconcile.ts', ...homes])].sort(
    (one, other) => one.length - other.length,
  )
  return globs.map((glob) => ({
    files: [glob],
    excludeFiles: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(glob) }] },
  }))
}

const covers = (glob: string, inner: string): boolean =>
  glob === inner || (glob.endsWith('/**') && inner.startsWith(glob.slice(0, -2)))

function patternsFor(glob: string): object[] {
  const own = OWN_RULES.filter((rule) => rule.files.some((one) => covers(one, glob))).flatMap(
    (rule) => rule.patterns,
  )
  const foreign = Object.entries(HOMES)
    .filter(([, homes]) => !homes.some((home) => covers(home, glob)))
    .map(([library, homes]) => ({
      regex: `^${library}(/|$)`,
      why: `${library} is imported in ${homes[0]} only`,
      isTypeAllowed: false,
    }))
  return [...own, ...foreign].map(({ regex, why, isTypeAllowed }) => ({
    regex,
    message: why,
    allowTypeImports: isTypeAllowed ?? false,
  }))
}

export const RULES = OWN_RULES
export const LIBRARY_HOMES = HOMES
