import { runCommandLine } from './run-command-line.ts'
import { createProcessTerminal } from './terminal/process-terminal.ts'

/** Runs what was typed, with the streams of this process. */
export async function main(): Promise<void> {
  process.exitCode = await runCommandLine(process.argv.slice(2), createProcessTerminal())
}
