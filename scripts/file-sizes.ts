// No source file over 400 lines: what makes a codebase hard is its few giant files.
import { readFileSync } from 'node:fs'
import { sourceFiles } from './source-files.ts'

const MOST_LINES = 400

/** One sentence for each file that is too long. */
export function fileSizeTroubles(): string[] {
  return sourceFiles()
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(
      ({ path, lines }) =>
        `${path} has ${lines} lines; ${MOST_LINES} is the limit: which two things does it do?`,
    )
}
