import {
  type Application,
  buildApplication,
  buildCommand,
  buildRouteMap,
  type CommandContext,
  type PartialApplicationConfiguration,
  run,
  text_en,
} from '@stricli/core'
import type { Command, CommandInput } from '../commands/command.ts'
import type { CommandGroup } from '../commands/command-group.ts'
import { CommandError } from '../errors/command-error.ts'
import { buildParameters } from './build-parameters.ts'

// The router only parses: it is given one command and what follows its words, and what it has to say is thrown as an error, so that
// every failure is reported in the same way.

/** Runs the router, and throws what it writes to standard error. */
async function route(
  words: readonly string[],
  inputs: readonly string[],
  build: (configuration: PartialApplicationConfiguration) => Application<CommandContext>,
): Promise<void> {
  const name = ['cloudconnexa', ...words].join(' ')
  const messages: string[] = []
  const process: CommandContext['process'] & { exitCode?: number } = {
    stdout: { write: () => undefined },
    stderr: { write: (text) => void messages.push(text.trim()) },
  }
  const app = build({
    name,
    scanner: { allowArgumentEscapeSequence: true, caseStyle: 'original' },
    documentation: { disableAnsiColor: true, caseStyle: 'original' },
    localization: { text: text_en },
  })
  await run(app, inputs, { process })
  if (process.exitCode === 0) return
  const hint = `Run \`${name} --help\` for what it takes.`
  throw new CommandError(messages.join(' '), { hint })
}

/**
 * Parses what follows the words of a command.
 *
 * @param command - The command that the words led to.
 * @param words - The words.
 * @param inputs - What follows them.
 * @throws {CommandError} when a flag is unknown, a value does not fit or an argument is missing; it names the nearest flag.
 */
export async function parseInput(
  command: Command,
  words: readonly string[],
  inputs: readonly string[],
): Promise<CommandInput> {
  let input: CommandInput = { flags: {}, arguments: [] }
  const target = buildCommand({
    docs: { brief: command.summary },
    parameters: buildParameters(command),
    func: (flags: Readonly<Record<string, unknown>>, ...args: readonly string[]) => {
      input = { flags, arguments: args }
    },
  })
  await route(words, inputs, (configuration) => buildApplication(target, configuration))
  return input
}

/**
 * Reports a word that leads nowhere.
 *
 * @param group - Where the words before it led.
 * @param words - The words before it.
 * @param inputs - The word, and what follows it.
 * @throws {CommandError} always; it names the nearest words.
 */
export async function refuseWord(
  group: CommandGroup,
  words: readonly string[],
  inputs: readonly string[],
): Promise<never> {
  const nowhere = buildCommand({ docs: { brief: '' }, parameters: {}, func: () => undefined })
  const routes = Object.fromEntries([...group.list().keys()].map((word) => [word, nowhere]))
  const target = buildRouteMap({ routes, docs: { brief: group.summary } })
  await route(words, inputs, (configuration) => buildApplication(target, configuration))
  throw new CommandError(`There is no command ${[...words, ...inputs].join(' ')}.`)
}
