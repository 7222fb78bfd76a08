// Our own source files: everything in the project's folders that is code or style.
import { globSync } from 'node:fs'

const FOLDERS = '{main,renderer,shared,build,scripts,tests,bench}'

/** Paths relative to the project's root, sorted. */
export function sourceFiles(): string[] {
  return globSync([`${FOLDERS}/**/*.{ts,tsx,mjs,css}`, '*.ts'], { exclude: ['**/node_modules/**'] }).sort()
}
