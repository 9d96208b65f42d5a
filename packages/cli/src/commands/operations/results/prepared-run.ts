import type { CallOptions } from '@cloudconnexa/core'
import type { CommandInput } from '../../../inputs/command-inputs.ts'
import type { Session } from '../../../session/session.ts'
import type { ActionSentence } from '../plan/action-sentence.ts'
import type { OperationPlan } from '../plan/operation-plan.ts'

/** A command that is about to send its requests. */
export interface PreparedRun {
  readonly plan: OperationPlan
  readonly input: CommandInput
  /** The input of the method. */
  readonly values: Readonly<Record<string, unknown>>
  readonly action: ActionSentence
  readonly session: Session
}

/** Options of a method: those of a call, of a job and of a list. */
interface RunOptions extends CallOptions {
  readonly onProgress?: (progress: unknown) => void
  readonly readAhead?: 0
}

/** Calls the method. What it returns is handed out as it is: a list that goes through a promise would become its first page. */
export type CallMethod = (options?: RunOptions) => unknown
