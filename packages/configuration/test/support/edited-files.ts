import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CompareOptions, FileSet, Plan } from '../../src/index.ts'
import { saveFiles } from '../../src/files/disk.ts'
import type { TestAccount } from './connect.ts'

/** What a test does to files: replaces, adds or removes them by their paths. */
export type FileEdit = (files: Map<string, string>) => void

/** Options of a plan; with `to`, for another account than that of the files. */
export type EditedPlanOptions = CompareOptions & { readonly to?: TestAccount }

/**
 * Exports an account, edits the files, and plans them for the same account, or for another one.
 *
 * @param edit - Called with the exported files.
 */
export async function planEdited(
  account: TestAccount,
  edit: FileEdit,
  options: EditedPlanOptions = {},
): Promise<Plan> {
  const { to = account, ...rest } = options
  const exported: FileSet = await account.service.toFiles('folder', { duplicates: 'id' })
  const files = new Map(exported)
  edit(files)
  const folder = await mkdtemp(join(tmpdir(), 'configuration-'))
  try {
    await saveFiles(folder, files)
    return await to.service.plan(folder, rest)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Replaces text in a file that has to have it. */
export function replaceIn(files: Map<string, string>, path: string, from: string | RegExp, to: string): void {
  const text = files.get(path) ?? ''
  const replaced = text.replace(from, to)
  if (replaced === text) throw new Error(`${path} does not have ${String(from)}:\n${text}`)
  files.set(path, replaced)
}
