import { buildCommandTree } from './commands/command-tree.ts'
import { exitCodes, type ExitName } from './errors/exit-codes.ts'
import { findCommand } from './router/find-command.ts'
import { moveLeadingFlags } from './router/move-leading-flags.ts'
import { readGlobalFlags } from './inputs/global-flags.ts'
import { createSession } from './session/open/create-session.ts'
import type { Terminal } from './terminal/terminal.ts'

const helpFlags = new Set(['--help', '-h'])

/** Whether help is asked for before everything else is taken as arguments. */
function asksForHelp(inputs: readonly string[]): boolean {
  const end = inputs.indexOf('--')
  return inputs.slice(0, end < 0 ? inputs.length : end).some((input) => helpFlags.has(input))
}

async function dispatch(terminal: Terminal, typed: readonly string[]): Promise<ExitName | void> {
  const root = buildCommandTree(terminal.environment)
  if (typed[0] === 'complete') {
    const { printCandidates } = await import('./commands/completion/complete.ts')
    return printCandidates(root, typed.slice(1), terminal)
  }
  const inputs = moveLeadingFlags(typed)
  const found = await findCommand(root, inputs)
  const { words, command } = found
  const rest = inputs.slice(words.length)
  if (command === undefined || asksForHelp(rest)) {
    const { showPlace } = await import('./commands/help/show-place.ts')
    return showPlace(terminal, found, rest)
  }
  const { parseInput } = await import('./router/parse-input.ts')
  const input = await parseInput(command, words, rest)
  const line = { words, typed, flags: readGlobalFlags(input.flags) }
  const session = createSession(terminal, line, command.services)
  try {
    const run = await command.load()
    return await session.carryOut(() => run(session, input))
  } finally {
    await session.close()
  }
}

/**
 * Runs the command line once.
 *
 * @param typed - What was typed after the name of the program.
 * @param terminal - The world around it.
 * @returns The exit code.
 */
export async function runCommandLine(typed: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const exit = await dispatch(terminal, typed)
    return exitCodes[exit ?? 'done'].code
  } catch (error) {
    const { reportError } = await import('./error-reports/report-error.ts')
    return await reportError(terminal, error, typed)
  }
}
