/** What is done, in this order: the access goes first, what may fail in parts comes later. */
export type StepName = 'suspend' | 'revoke-profiles' | 'leave-groups'

/** What has come of a step; `unchanged` where there was nothing to do, `planned` in a dry run. */
export type StepState = 'planned' | 'unchanged' | 'done' | 'failed' | 'not-tried'

/** One step and how far it has come. */
export interface OffboardingStep {
  readonly name: StepName
  readonly state: StepState
  /** Names of what has been dealt with: the user, devices, user groups. */
  readonly done: readonly string[]
  /** Names of what has not, as far as it is known: all of it in a dry run, the rest where a step has failed. */
  readonly left: readonly string[]
}

/** What has been done for a person who leaves, or would be. */
export interface OffboardingReport {
  readonly userId: string
  readonly username: string
  readonly isDryRun: boolean
  readonly steps: readonly OffboardingStep[]
}
