import type { Notice } from '../model/account.ts'

/** What an export has written, or, in a dry run, would write. */
export interface ExportReport {
  /** Files that were written; files that say the same already, whatever their comments, are not among them. */
  readonly changed: readonly string[]
  /** Files that were removed, because the account has no object for them. */
  readonly removed: readonly string[]
  /** Files that the account has no object for, and that were left. A plan creates the objects. */
  readonly stale: readonly string[]
  /** Number of objects by kind. */
  readonly counts: Readonly<Record<string, number>>
  /** What is not in the files. */
  readonly notices: readonly Notice[]
}
