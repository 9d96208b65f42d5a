import { CloudConnexaError } from '@cloudconnexa/core'
import type { OffboardingReport, StepName } from './report.ts'

/** A step has failed; those after it have not been tried. `cause` is the error of the call that failed. */
export class OffboardingError extends CloudConnexaError {
  /** What was done until then, and what is left. */
  readonly report: OffboardingReport

  constructor(step: StepName, cause: CloudConnexaError, report: OffboardingReport) {
    const { code, isRetryable, outcome, status } = cause
    super(`Offboarding ${report.username} stopped at "${step}": ${cause.message}`, {
      code,
      cause,
      isRetryable,
      hint: 'Put right what the cause says and run it again: what is done is not done twice.',
      ...(outcome === undefined ? {} : { outcome }),
      ...(status === undefined ? {} : { status }),
    })
    this.report = report
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), report: this.report }
  }
}
