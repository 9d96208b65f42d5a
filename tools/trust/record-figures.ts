import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Leaves the figures of a suite for `check:trust`: as `<name>.json` in the folder that the environment variable
 * `TRUST_FIGURES` names. Does nothing where the variable is not set.
 *
 * @param name - Name of the suite, in kebab-case; one suite, one name.
 * @param figures - What the suite counted, by name.
 */
export function recordFigures(name: string, figures: Readonly<Record<string, number>>): void {
  const folder = process.env['TRUST_FIGURES']
  if (folder === undefined || folder === '') return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, undefined, 2)}\n`)
}
