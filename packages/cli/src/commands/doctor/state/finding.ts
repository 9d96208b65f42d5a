import type { ExitName } from '../../../errors/exit-codes.ts'

/** How a check came out. `skipped`: it could not be made, or does not apply. */
export type FindingStatus = 'ok' | 'warning' | 'problem' | 'skipped'

/** What one check has found. */
export interface Finding {
  /** What was looked at. */
  readonly check: string
  readonly status: FindingStatus
  /** What was found, in one sentence. Holds no secret. */
  readonly message: string
  /** What to do about it, in the imperative. */
  readonly advice?: string
  /** The exit code of a problem. */
  readonly exit?: ExitName
  /** More for programs. */
  readonly details?: unknown
}

/** Makes findings of one check. */
export interface FindingFactory {
  readonly ok: (message: string, details?: unknown) => Finding
  readonly skipped: (message: string) => Finding
  readonly warning: (message: string, advice: string, details?: unknown) => Finding
  readonly problem: (message: string, advice: string, exit: ExitName) => Finding
}

/** Creates what makes the findings of a check. */
export function createFindings(check: string): FindingFactory {
  return {
    ok: (message, details) => ({ check, status: 'ok', message, ...(details !== undefined && { details }) }),
    skipped: (message) => ({ check, status: 'skipped', message }),
    warning: (message, advice, details) => ({
      check,
      status: 'warning',
      message,
      advice,
      ...(details !== undefined && { details }),
    }),
    problem: (message, advice, exit) => ({ check, status: 'problem', message, advice, exit }),
  }
}
