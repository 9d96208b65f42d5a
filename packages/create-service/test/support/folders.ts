import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** Root of the repository. */
export const root: string = fileURLToPath(new URL('../../../..', import.meta.url))

/** An empty folder that is gone after the test. */
export function createTemporaryFolder(): string {
  return removeLater(mkdtempSync(join(tmpdir(), 'create-service-')))
}

/**
 * One from which the dependencies of this package and of the repository are found. It lies outside of the repository, whose
 * settings would say to pass over what git does not see.
 */
export function createFolderWithDependencies(): string {
  const outer = createTemporaryFolder()
  const inner = join(outer, 'inner')
  mkdirSync(inner)
  for (const [folder, owner] of [
    [outer, root],
    [inner, join(root, 'packages', 'create-service')],
  ] as const) {
    symlinkSync(join(owner, 'node_modules'), join(folder, 'node_modules'), 'junction')
  }
  return inner
}

function removeLater(folder: string): string {
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
