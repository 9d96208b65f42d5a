import { createInvalidCredentialsError } from '../parsing/credentials.ts'
import type { ConfigurationError } from '@cloudconnexa/errors'
import { readErrorCode } from '../../files/error-code.ts'

/** Long enough to unlock a vault by hand. */
const longestSeconds = 60
const mostBytes = 64 * 1024

/**
 * Runs a command that prints credentials: without a shell and without input, within a minute. What it writes to its error output
 * is not read, since it may hold secrets.
 *
 * @param command - An executable and its arguments.
 * @param profile - The profile, for errors.
 * @param signal - Ends the command.
 * @throws {ConfigurationError} (`CREDENTIALS_INVALID`) when it cannot be started, fails, takes too long or prints too much.
 */
export async function runCommand(
  command: readonly string[],
  profile: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { spawn } = await import('node:child_process')
  signal.throwIfAborted()
  const [file = '', ...args] = command
  const refuse = (what: string, hint: string): ConfigurationError =>
    createInvalidCredentialsError(`The command "${file}" of profile "${profile}" ${what}.`, hint)
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true })
    const chunks: Buffer[] = []
    let bytes = 0
    const settle = (work: () => void): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      work()
      // What the command has started may hold its output open.
      child.stdout.destroy()
      if (child.exitCode === null) child.kill('SIGKILL')
    }
    const fail = (what: string, hint: string): void => settle(() => reject(refuse(what, hint)))
    const abort = (): void => settle(() => reject(signal.reason))
    const timer = setTimeout(
      () => fail(`has not ended within ${longestSeconds} seconds`, `${retry}, and see what it waits for.`),
      longestSeconds * 1000,
    )
    signal.addEventListener('abort', abort, { once: true })
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > mostBytes) fail(`prints more than ${mostBytes} bytes`, printing)
    })
    // Not the error itself, which shows the arguments.
    child.on('error', (error) => fail(`cannot be started (${readErrorCode(error) ?? 'unknown'})`, starting))
    child.on('close', (code, endedBy) => {
      if (code === 0) settle(() => resolve(Buffer.concat(chunks)))
      else
        fail(
          `ended with ${code === null ? `signal ${endedBy}` : `exit code ${code}`}`,
          `${retry} to see why.`,
        )
    })
  })
}

const retry = 'Its error output is not shown here: run it in a terminal'
const printing = 'Let it print { "clientId": "…", "clientSecret": "…" } and nothing else.'
const starting =
  'Install it, or correct "command" in "credentials" of the profile: first an executable, then its arguments, without a shell.'
