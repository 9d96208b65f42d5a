import type { JobOptions } from '@cloudconnexa/core/service'
import type { SecretSource } from '../secrets/secret-source.ts'

/** Options of `apply` and `resume`. Those of a job hold as well. */
export type ApplyOptions = JobOptions & {
  /** Where secrets come from, asked in this order. Default: the environment. */
  readonly secrets?: readonly SecretSource[] | undefined
  /** Folder of the state file, the journal and the lock. Default `.cloudconnexa` in the working folder. */
  readonly stateFolder?: string | undefined
}
