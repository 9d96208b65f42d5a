import { CloudConnexaError } from '@cloudconnexa/errors'
import type { Terminal } from '../terminal/terminal.ts'
import { CommandError } from './command-error.ts'
import { exitCodes } from './exit-codes.ts'

/**
 * Says what went wrong on standard error.
 *
 * @param terminal - Where to say it.
 * @param error - What a command has thrown.
 * @returns The exit code.
 */
export async function reportError(terminal: Terminal, error: unknown): Promise<number> {
  const hint = error instanceof CommandError || error instanceof CloudConnexaError ? error.hint : undefined
  const message = error instanceof Error ? error.message : String(error)
  await terminal.errors.write(`${message}\n${hint === undefined ? '' : `${hint}\n`}`)
  if (terminal.signal.aborted) return exitCodes.interrupted.code
  return exitCodes[error instanceof CommandError ? error.exit : 'other'].code
}
