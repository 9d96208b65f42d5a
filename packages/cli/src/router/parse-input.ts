import { buildApplication, buildCommand, type CommandContext, run, text_en } from '@stricli/core'
import type { Command } from '../command/command.ts'
import type { CommandInput } from '../inputs/command-inputs.ts'
import { CommandError } from '../errors/command-error.ts'
import { buildParameters } from './build-parameters.ts'
import { describeProblem } from './describe-problem.ts'
import { listFlags } from './list-flags.ts'
import { normalizeInputs } from './normalize-inputs.ts'

// The router only parses: it is given one command and what follows its words, and what it has to say is thrown as an error, so that
// every failure is reported in the same way.

/**
 * Parses what follows the words of a command.
 *
 * @param command - The command that the words led to.
 * @param words - The words.
 * @param typed - What follows them.
 * @throws {CommandError} when a flag is unknown, a value does not fit or an argument is missing; it names the nearest flag or value.
 */
export async function parseInput(
  command: Command,
  words: readonly string[],
  typed: readonly string[],
): Promise<CommandInput> {
  const { inputs, values } = normalizeInputs(listFlags(command), words, typed)
  let input: CommandInput = { flags: {}, arguments: [] }
  const target = buildCommand({
    docs: { brief: command.summary },
    parameters: buildParameters(command, values),
    func: (flags: Readonly<Record<string, unknown>>, ...args: readonly string[]) => {
      input = { flags, arguments: args }
    },
  })
  const name = ['cloudconnexa', ...words].join(' ')
  const messages: string[] = []
  const process: CommandContext['process'] & { exitCode?: number } = {
    stdout: { write: () => undefined },
    stderr: { write: (text) => void messages.push(text.trim()) },
  }
  const app = buildApplication(target, {
    name,
    scanner: { allowArgumentEscapeSequence: true, caseStyle: 'original' },
    documentation: { disableAnsiColor: true, caseStyle: 'original' },
    localization: {
      text: {
        ...text_en,
        exceptionWhileParsingArguments: (error) => describeProblem(error, command, words),
      },
    },
  })
  await run(app, inputs, { process })
  if (process.exitCode === 0) return input
  throw new CommandError(messages.join(' '), { hint: `Run \`${name} --help\` for what it takes.` })
}
