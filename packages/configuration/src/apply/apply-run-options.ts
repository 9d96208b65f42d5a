import type { ServiceContext } from '@cloudconnexa/core/service'
import type { KindSet } from '../kind/kind-set.ts'
import type { Plan } from '../plan-model/plan.ts'
import type { SecretSource } from '../secrets/secret-source.ts'
import type { HeldAccount } from './journal/hold-lock.ts'
import type { JournalRecord } from './journal/journal-file.ts'
import type { WorkFiles } from './journal/work-files.ts'

/** What an apply needs. */
export interface ApplyRunOptions {
  readonly context: ServiceContext
  readonly kinds: KindSet
  readonly files: WorkFiles
  /** Released when the apply is over. */
  readonly lock: HeldAccount
  readonly plan: Plan
  readonly secrets: readonly SecretSource[]
  /** Where an apply that was interrupted has got to; undefined for a new one. */
  readonly journal: JournalRecord | undefined
  readonly dryRun: boolean
  readonly stopOnFailure: boolean
}
