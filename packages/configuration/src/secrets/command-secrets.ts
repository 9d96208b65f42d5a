import type { ExecFileException } from 'node:child_process'
import { Secret } from '@cloudconnexa/core'
import { WorkflowError } from '@cloudconnexa/errors/workflow'
import type { SecretSource } from './secret-source.ts'

/** A password manager that asks its user takes a while; one that hangs must not hold an apply up for ever. */
const limits = { timeout: 60_000, killSignal: 'SIGKILL' } as const

/**
 * Looks secrets up by a program, such as that of a password manager. It is started without a shell, with the reference as its last
 * argument, and writes the secret to standard output. An exit code other than 0 is an error.
 *
 * @param command - The program and its first arguments: `['op-read', '--vault', 'network']`.
 */
export function commandSecrets(command: readonly [string, ...string[]]): SecretSource {
  const [program, ...args] = command
  return {
    name: `command ${program}`,
    load: (reference, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        // Loaded by nobody who has no such program.
        const { execFile } = process.getBuiltinModule('node:child_process')
        const child = execFile(program, [...args, reference], limits, (error, output) => {
          signal?.removeEventListener('abort', end)
          if (signal?.aborted === true) reject(signal.reason)
          else if (error !== null) reject(createCommandError(program, reference, error))
          else resolve(toSecret(output))
        })
        // Not by the option, which sends a signal that the program can ignore.
        const end = (): void => {
          child.kill(limits.killSignal)
          // What the program has started may hold its output open.
          child.stdout?.destroy()
        }
        signal?.addEventListener('abort', end, { once: true })
        // Nobody would answer what it asks there.
        child.stdin?.end()
      }),
  }
}

/** The newline at the end is the program's, not the secret's. */
function toSecret(output: string): Secret | undefined {
  const value = output.replace(/\r?\n$/, '')
  return value === '' ? undefined : new Secret(value)
}

/** What the program has written may be the secret, and is not repeated. */
function createCommandError(program: string, reference: string, error: ExecFileException): WorkflowError {
  const { code } = error
  const reason = code === undefined || code === null ? '' : ` (${String(code)})`
  return new WorkflowError(`The command ${program} did not return the secret ${reference}${reason}.`, {
    code: 'SECRET_UNRESOLVED',
    hint: 'Run it by hand with the name of the secret as its last argument.',
  })
}
