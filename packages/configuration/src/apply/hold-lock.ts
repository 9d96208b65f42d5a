import type { PrivateFile } from '@cloudconnexa/auth/private-files'
import { WorkflowError } from '@cloudconnexa/errors/workflow'

/**
 * Takes the lock of an account until it is released.
 *
 * @returns Releases it.
 * @throws {WorkflowError} (`APPLY_UNDER_WAY`) when another apply has it. That of a process that has ended is taken over.
 */
export async function holdLock(
  file: PrivateFile,
  signal: AbortSignal | undefined,
): Promise<() => Promise<void>> {
  const released = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const work = file.withLock(
    () => {
      held.resolve()
      return released.promise
    },
    { patience: 0, signal },
  )
  work.catch(held.reject)
  try {
    await held.promise
  } catch (cause) {
    if (signal?.aborted === true) throw signal.reason
    throw new WorkflowError(`Another apply is under way for this account: ${file.path}.lock is held.`, {
      code: 'APPLY_UNDER_WAY',
      hint: 'Wait until it is over. The lock of a process that has ended is taken over after some seconds.',
      cause,
    })
  }
  return async () => {
    released.resolve()
    await work
  }
}
