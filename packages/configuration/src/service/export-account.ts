import type { ExportOptions, ExportToOptions, ReadOptions } from './configuration-options.ts'
import { isOneFile, listStaleFiles, prepareStateFolder, removeFiles, saveFiles } from '../files/disk.ts'
import type { FileSet } from '../files/file-set.ts'
import { listFolders } from '../files/layout.ts'
import { type FileLayout, writeFiles } from '../files/write-files.ts'
import type { KindSet } from '../kind/kind-set.ts'
import type { Account } from '../model/account.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { refuseAmbiguous } from '../read/refuse-ambiguous.ts'
import { checkFolder, checkTarget, readPresent } from '../export/check-target.ts'
import type { ExportReport } from '../export/export-report.ts'
import { keepWritten } from '../export/keep-written.ts'
import { refuseChildren } from '../export/refuse-children.ts'

/** Where an export takes the account from. */
export interface ExportSource {
  readonly kinds: KindSet
  /** Reads the account. */
  readonly read: (options: ReadOptions) => Promise<Account>
}

/** An account with its files. */
export interface ExportedAccount {
  readonly account: Account
  readonly files: FileSet
}

/**
 * Reads an account and writes it as files, in memory.
 *
 * @param present - What the files say that are about to be replaced.
 * @throws {ConfigurationError} (`OPTION_INVALID`) for kinds that have no files of their own.
 * @throws {WorkflowError} when names are not unique or missing, and `duplicates` does not say what to do.
 */
export async function readAsFiles(
  { kinds, read }: ExportSource,
  layout: FileLayout,
  { duplicates = 'refuse', ...options }: ExportOptions,
  present: readonly ConfiguredObject[] = [],
): Promise<ExportedAccount> {
  refuseChildren(options.kinds ?? [], kinds)
  const account = await read(options)
  if (duplicates === 'refuse') refuseAmbiguous(account)
  const objects = keepWritten(account.objects, present, kinds)
  return { account, files: writeFiles({ kinds: account.kinds, objects }, kinds, layout) }
}

/**
 * Exports an account to the disk.
 *
 * @param path - A folder; or a file that ends in `.yaml`.
 * @throws {WorkflowError} when the account cannot be exported, or the path holds something that would be lost.
 */
export async function exportAccount(
  source: ExportSource,
  path: string,
  { prune = false, dryRun = false, ...options }: ExportToOptions,
): Promise<ExportReport> {
  // Before an account of thousands of objects is read for nothing.
  if (!isOneFile(path)) await checkFolder(path)
  const present = await readPresent(path, source.kinds)
  const layout = isOneFile(path) ? 'file' : 'folder'
  const { account, files } = await readAsFiles(source, layout, options, present)
  await checkTarget(path, files)
  const changed = await saveFiles(path, files, { dryRun })
  const stale = await listStaleFiles(path, files, listFolders(source.kinds, account.kinds))
  if (prune && !dryRun) await removeFiles(stale)
  if (!dryRun) await prepareStateFolder(path)
  const [removed, left] = prune ? [stale, []] : [[], stale]
  return { changed, removed, stale: left, counts: countObjects(account), notices: account.notices }
}

function countObjects({ objects }: Account): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { kind } of objects) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
