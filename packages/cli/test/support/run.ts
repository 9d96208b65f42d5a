import { runCommandLine } from '../../src/run-command-line.ts'
import { createTestTerminal, type TerminalOptions } from './test-terminal.ts'

/** What a run of the command line left behind. */
export interface CommandLineRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the command line in this process.
 *
 * @param inputs - What is typed after the name of the program; a string is split at its spaces.
 * @param options - The world around it.
 */
export async function runLine(
  inputs: string | readonly string[],
  options: TerminalOptions = {},
): Promise<CommandLineRun> {
  const { terminal, stdout, stderr } = createTestTerminal(options)
  const exitCode = await runCommandLine(typeof inputs === 'string' ? inputs.split(' ') : inputs, terminal)
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
}
