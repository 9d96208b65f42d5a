import { CommandError } from '../../errors/command-error.ts'
import type { Environment } from '../../terminal/environment.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { contextVariables } from '../contexts/variables.ts'
import { findEnvironmentTarget } from '../contexts/environment-target.ts'
import type { GlobalFlags } from '../../inputs/global-flags.ts'
import type { Target } from '../target.ts'

/**
 * Finds the context that somebody has named: `--context` wins over the environment.
 *
 * @throws {CommandError} when two variables name two contexts.
 */
function findNamedContext({ context }: GlobalFlags, environment: Environment): string | undefined {
  if (context === '')
    throw new CommandError('--context is empty.', {
      hint: 'Pass the name of a context: `cloudconnexa context list`.',
    })
  if (context !== undefined) return context
  const [first, second] = contextVariables.map((name) => environment[name] || undefined)
  if (first !== undefined && second !== undefined && first !== second) {
    throw new CommandError(`CLOUDCONNEXA_CONTEXT names ${first}, and CLOUDCONNEXA_PROFILE names ${second}.`, {
      hint: 'Unset one of the two variables, or set both to the same name.',
    })
  }
  return first ?? second
}

/**
 * Finds the Cloud ID that a command is for: that of the context that is named by `--context` or by `CLOUDCONNEXA_CONTEXT`, else of the
 * credentials in the environment, else of the current context. Sends nothing.
 *
 * @throws {CommandError} when there is no such context (exit code 20), or there are no credentials (exit code 10).
 */
export async function findTarget(terminal: Terminal, flags: GlobalFlags): Promise<Target> {
  const { environment } = terminal
  const named = findNamedContext(flags, environment)
  if (named === undefined) {
    const found = await findEnvironmentTarget(environment)
    if (found !== undefined) return found
  }
  const { findContextTarget } = await import('../contexts/context-target.ts')
  return findContextTarget(terminal, named)
}
