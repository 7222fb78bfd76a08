// Makes docs/privacy-signals.md from the signals themselves, so that the page cannot say anything else than the code.
// `node scripts/make-signals-doc.ts` writes it; with --check it fails when the page is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { FACT_KINDS } from '../main/engine/privacy/facts.ts'
import {
  CEILING,
  LEAST_KNOWN_SHARE,
  MODEL_VERSION,
  PENALTY,
  UNKNOWN_VALUE,
} from '../main/engine/privacy/grade.ts'
import type { Signal } from '../main/engine/privacy/signal.ts'
import { SIGNALS } from '../main/engine/privacy/signals.ts'

const PAGE = new URL('../docs/privacy-signals.md', import.meta.url)

function page(): string {
  return [
    '# Privacy signals',
    'Generated from the code by `node scripts/make-signals-doc.ts`; do not edit. The rules by which they are added up stand in [privacy-model.md](privacy-model.md).',
    `Model version ${MODEL_VERSION}. An unanswered measure counts ${UNKNOWN_VALUE} of its weight; an axis of which less than ${LEAST_KNOWN_SHARE * 100} % is known is shown as "?".`,
    '## All signals',
    table(
      ['signal', 'axis', 'kind', 'counts'],
      SIGNALS.map((one) => [`[${one.id}](#${one.id})`, one.axis, one.kind, counts(one)]),
    ),
    '## Constants',
    table(
      ['name', 'value'],
      [
        ...Object.entries(PENALTY).map(([name, points]) => [`penalty: ${name}`, `${points} points`]),
        ...Object.entries(CEILING).map(([name, atMost]) => [`ceiling: ${name}`, `at most ${atMost}`]),
      ],
    ),
    ...SIGNALS.flatMap(section),
    '## Facts',
    'What is extracted from a message, once, with part and byte range. Signals are given these and nothing else of it.',
    table(['fact', 'notation'], Object.entries(FACT_KINDS)),
    '',
  ].join('\n\n')
}

function counts({ kind, weight, points }: Signal): string {
  if (kind === 'measure') return `weight ${weight}`
  return kind === 'penalty' ? `up to ${points} points` : 'no points'
}

function section(signal: Signal): string[] {
  return [
    `## ${signal.id}`,
    `**${signal.title}.** ${signal.titleWhenFound}. ${signal.explanation}`,
    [
      `- reads: ${list(signal.reads)}`,
      `- finds: ${list(signal.found)}`,
      `- may not know: ${list(signal.unknown)}`,
    ].join('\n'),
  ]
}

const list = (codes: readonly string[]) =>
  codes.length === 0 ? 'nothing' : codes.map((code) => `\`${code}\``).join(', ')

/** A table as the formatter would align it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function written(): string {
  try {
    return readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return ''
  }
}

/** What is wrong with the page, as sentences: for `npm run check`. */
export function signalsPageTroubles(): string[] {
  return written() === page().trimEnd() + '\n'
    ? []
    : ['docs/privacy-signals.md is stale: run node scripts/make-signals-doc.ts']
}

if (import.meta.main) {
  if (!process.argv.includes('--check')) writeFileSync(PAGE, `${page().trimEnd()}\n`)
  for (const trouble of signalsPageTroubles()) {
    console.error(trouble)
    process.exitCode = 1
  }
}
