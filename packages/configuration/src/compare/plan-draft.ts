import { copyAddress, type ObjectAddress } from '../model/object-address.ts'
import type { PlanOmission } from '../plan-model/plan.ts'
import type { PlannedChange } from './planned-change.ts'

/** What is done to each object, as it is found out one after the other. */
export class PlanDraft {
  readonly changes: PlannedChange[] = []
  readonly omissions: PlanOmission[] = []
  /** Names of secrets that could not be compared. */
  readonly unknownSecrets: string[] = []
  /** What cannot be read, and of which nobody knows whether it was applied before. */
  readonly unknownApplied: ObjectAddress[] = []
  /** How many objects of the files are as they should be. */
  unchanged = 0

  /** Leaves a change out, with the reason. */
  omit({ change }: PlannedChange, code: string, reason: string): void {
    this.omissions.push({ ...copyAddress(change), action: change.action, code, reason })
  }
}
