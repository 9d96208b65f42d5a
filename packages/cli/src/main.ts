import { exitCodes } from './errors/exit-codes.ts'
import { runCommandLine } from './run-command-line.ts'
import { createProcessTerminal } from './terminal/process-terminal.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * Runs what was typed, with the streams of this process.
 *
 * @param build - What this build does without.
 */
export async function main(build: Pick<Terminal, 'keychain'> = {}): Promise<void> {
  // Node ends a process that waits for nothing any more; that must not look as if all were done.
  process.exitCode = exitCodes.other.code
  process.exitCode = await runCommandLine(process.argv.slice(2), createProcessTerminal(build))
}
