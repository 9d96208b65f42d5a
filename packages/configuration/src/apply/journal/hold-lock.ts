import { LockHeldError, type PrivateFile, type ProcessLock } from '@cloudconnexa/auth/private-files'
import { WorkflowError } from '@cloudconnexa/errors/workflow'

/** The lock of an account, as it is held. */
export interface HeldAccount {
  /**
   * Refuses to go on once another process has taken the lock, as happens to one that was suspended for long.
   *
   * @throws {WorkflowError} (`LOCK_LOST`)
   */
  requireHeld(): Promise<void>
  /** Lets the next one apply. */
  release(): Promise<void>
}

/**
 * Takes the lock of an account until it is released.
 *
 * @throws {WorkflowError} (`APPLY_UNDER_WAY`) when another apply has it. That of a process that has ended is taken over.
 * @throws {ConfigurationError} (`FILE_UNAVAILABLE`) when there can be no lock, in a folder that is read-only for instance.
 */
export async function holdLock(file: PrivateFile, signal: AbortSignal | undefined): Promise<HeldAccount> {
  const released = Promise.withResolvers<void>()
  const held = Promise.withResolvers<ProcessLock>()
  const work = file.withLock(
    (lock) => {
      held.resolve(lock)
      return released.promise
    },
    { patience: 0, signal },
  )
  work.catch(held.reject)
  try {
    const lock = await held.promise
    return {
      requireHeld: async () => {
        if (!(await lock.isHeld())) throw createLostError(file)
      },
      release: async () => {
        released.resolve()
        await work
      },
    }
  } catch (error) {
    if (signal?.aborted === true) throw signal.reason
    // Every other failure is one of the disk, or of what stands in place of the lock.
    throw error instanceof LockHeldError ? createUnderWayError(file, error) : error
  }
}

function createUnderWayError({ path }: PrivateFile, cause: LockHeldError): WorkflowError {
  const { processId } = cause
  const holder = processId === undefined ? '' : ` by process ${String(processId)}`
  return new WorkflowError(`Another apply is under way for this account: ${path}.lock is held${holder}.`, {
    code: 'APPLY_UNDER_WAY',
    hint: 'Wait until it is over. The lock of a process that has ended is taken over after some seconds.',
    cause,
  })
}

function createLostError({ path }: PrivateFile): WorkflowError {
  return new WorkflowError(`Another process has taken ${path}.lock: this one showed no life for seconds.`, {
    code: 'LOCK_LOST',
    hint: 'Wait until the other process is over, then make a new plan: it shows what is left to do.',
  })
}
