import { type ArgumentScannerError, formatMessageForArgumentScannerError } from '@stricli/core'
import type { Command } from '../command/command.ts'
import { InputProblem } from './input-problem.ts'

function countArguments(count: number): string {
  if (count === 0) return 'no arguments'
  return count === 1 ? 'one argument' : `${count} arguments`
}

/**
 * Says in a sentence what the router has found.
 *
 * @param error - What it has thrown.
 * @param command - The command that it has parsed.
 * @param words - The words of the command.
 */
export function describeProblem(
  error: unknown,
  command: Pick<Command, 'arguments'>,
  words: readonly string[],
): string {
  if (!(error instanceof Error)) return String(error)
  const name = `\`${words.join(' ')}\``
  // The router hands out nothing else here; where it does, the default below is its own message.
  return formatMessageForArgumentScannerError(error as ArgumentScannerError, {
    ArgumentParseError: ({ exception, externalFlagNameOrPlaceholder: flag, input }) =>
      exception instanceof InputProblem
        ? exception.message
        : `\`--${flag}\` takes true or false, not \`${input}\`.`,
    UnsatisfiedFlagError: ({ externalFlagName: flag }) => `\`--${flag}\` needs a value.`,
    UnexpectedFlagError: ({ externalFlagName: flag }) => `\`--${flag}\` can be set only once.`,
    UnexpectedPositionalError: ({ expectedCount, input }) =>
      `${name} takes ${countArguments(expectedCount)}; \`${input}\` is one too many.`,
    UnsatisfiedPositionalError: ({ placeholder }) => {
      const names = command.arguments.map((one) => one.name)
      const missing = `${name} needs the argument <${names.find((one) => one === placeholder) ?? placeholder}>.`
      // What was typed may be meant for another one of them.
      return names.length > 1
        ? `${missing} Its arguments are ${names.map((one) => `<${one}>`).join(' ')}.`
        : missing
    },
  })
}
