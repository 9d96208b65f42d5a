import { CommandError } from '../../../errors/command-error.ts'
import { readNamedFile } from '../../../files/read-named-file.ts'
import type { Terminal } from '../../../terminal/terminal.ts'

/** A client secret has some dozens; what has thousands is another file. */
const mostCharacters = 4096

/** Where a client secret is read from, once. */
export interface SecretSource {
  readonly file?: string | undefined
  readonly variable?: string | undefined
}

/**
 * Reads a client secret from a file, standard input or an environment variable.
 *
 * @param source - Which of them.
 * @param terminal - Its input and environment.
 * @returns `undefined` where none of them was named.
 * @throws {CommandError} when it cannot be read, or is empty.
 */
export async function readSecret(
  { file, variable }: SecretSource,
  terminal: Terminal,
): Promise<string | undefined> {
  if (file !== undefined && variable !== undefined) {
    throw new CommandError('Both --client-secret-file and --client-secret-env are set.', {
      hint: 'Pass one of the two.',
    })
  }
  if (variable !== undefined) {
    const value = terminal.environment[variable]
    return requireSecret(value, `The environment variable ${variable}`)
  }
  if (file === undefined) return undefined
  if (file === '-') return requireSecret(await terminal.input.readAll(), 'Standard input')
  return requireSecret(await readNamedFile(file, '--client-secret-file'), `The file ${file}`)
}

function requireSecret(value: string | undefined, place: string): string {
  const secret = value?.replace(/[\r\n]+$/, '')
  if (secret !== undefined && secret.length > mostCharacters) {
    throw new CommandError(`${place} holds more than a client secret.`, {
      hint: 'Put the client secret there, and nothing else.',
    })
  }
  if (secret) return secret
  throw new CommandError(`${place} holds no client secret.`, {
    hint: 'Put the client secret there, and nothing else.',
  })
}
