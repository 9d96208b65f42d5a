import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from '../../shared/repository.ts'

const notSources = new Set(['node_modules', 'dist', '.tsc', '.turbo'])

/** A folder with these packages of the repository, without what is built or installed; it is gone after the test. */
export function copyPackages(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'new-service-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of names) {
    cpSync(join(root, 'packages', name), join(folder, 'packages', name), {
      recursive: true,
      filter: (path) => !notSources.has(basename(path)),
    })
  }
  mkdirSync(join(folder, '.changeset'))
  const released = names.map((name) => `'@cloudconnexa/${name}': minor`)
  writeFileSync(join(folder, '.changeset', 'first.md'), `---\n${released.join('\n')}\n---\n\nFirst.\n`)
  return folder
}
