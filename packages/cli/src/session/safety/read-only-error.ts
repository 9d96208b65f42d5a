import { CommandError } from '../../errors/command-error.ts'

/**
 * Creates the error of a change that the context does not allow.
 *
 * @param name - How the target is called in notes.
 */
export function createReadOnlyError(name: string): CommandError {
  return new CommandError(`${name} is read-only. Nothing was changed.`, {
    exit: 'refused',
    hint: 'Use another context with `--context`, or look at what would be sent with `--dry-run`.',
  })
}
