import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Root of the repository. */
export const root: string = fileURLToPath(new URL('../../..', import.meta.url))

/** A folder inside the repository, so that generated files find core and zod; git does not see it. */
export function makeFolder(): string {
  mkdirSync(join(root, '.tsc'), { recursive: true })
  return mkdtempSync(join(root, '.tsc', 'generate-test-'))
}

/** {@link makeFolder} for one test; it is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = makeFolder()
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** A `packages` folder with these packages, without models. */
export function makePackages(folder: string, names: readonly string[]): string {
  for (const name of names) write(join(folder, name, 'package.json'), '{ "type": "module" }')
  return folder
}

/** A copy of `spec/` in which one table is another one. */
export function copySpec(fileName: string, table: unknown): string {
  const folder = temporaryFolder()
  cpSync(join(root, 'spec'), folder, { recursive: true })
  write(join(folder, fileName), JSON.stringify(table))
  return folder
}

/** Writes a file and the folders above it. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
