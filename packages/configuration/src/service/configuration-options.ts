import type { CallOptions } from '@cloudconnexa/core'
import type { JobProgress } from '@cloudconnexa/core/service'
import type { ApplyOptions } from '../apply/apply-options.ts'
import type { PlanOptions } from '../plan-model/plan.ts'

/** Options of every method that sends several requests. The call options hold for each of them; `timeout` is that of all. */
export type WorkflowOptions = CallOptions & {
  /** Called with each kind that was read, and at the end. What it throws is logged and changes nothing. */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined
}

/** Options of reading an account. */
export type ReadOptions = WorkflowOptions & {
  /** Names of the kinds to read; their children come with them. Default: all. */
  readonly kinds?: readonly string[] | undefined
}

/** Options of an export. */
export type ExportOptions = ReadOptions & {
  /**
   * What to do where several objects have the same address, or one has no name: `refuse` (the default), or `id`, which writes their ids as
   * `$id`. Files with ids belong to this account only.
   */
  readonly duplicates?: 'refuse' | 'id' | undefined
}

/** Options of an export to the disk. */
export type ExportToOptions = ExportOptions & {
  /** Removes files of the kinds that were read and that the account has no object for. Default `false`: they are only named. */
  readonly prune?: boolean | undefined
  /** Reads the account and reports what would be written and removed. Nothing on the disk is changed. Default `false`. */
  readonly dryRun?: boolean | undefined
}

/** Options of a plan or diff. */
export type CompareOptions = WorkflowOptions & PlanOptions & Pick<ApplyOptions, 'secrets' | 'stateFolder'>
