import type { KeychainOptions } from '@cloudconnexa/auth'
import { ConfigurationError } from '@cloudconnexa/errors'
import type { Terminal } from '../../terminal/terminal.ts'

const absences = new Set(['DEPENDENCY_MISSING', 'TOKEN_STORE_UNAVAILABLE'])

/** Says that there is no keychain, in the words of the package that keeps none. */
function createAbsence(): ConfigurationError {
  return new ConfigurationError('This command line uses no keychain.', {
    code: 'TOKEN_STORE_UNAVAILABLE',
    hint: 'Keep the secret in the profile file: `cloudconnexa context add --store file`.',
  })
}

/**
 * Gets the options with which the keychain is opened.
 *
 * @param terminal - May have another keychain than that of the system, or none.
 */
export function getKeychainOptions({ keychain }: Pick<Terminal, 'keychain'>): KeychainOptions {
  if (keychain === undefined) return {}
  if (keychain !== false) return { backend: keychain }
  const refuse = (): Promise<never> => Promise.reject(createAbsence())
  return { backend: { name: 'none', get: refuse, set: refuse, delete: refuse } }
}

/**
 * Finds out whether there is a keychain that can be used.
 *
 * @param terminal - Its keychain.
 * @param name - A name to look up; it need not be there.
 * @param signal - Ends the search.
 * @returns Why there is none; `undefined` where there is one.
 */
export async function findKeychainProblem(
  terminal: Pick<Terminal, 'keychain'>,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (terminal.keychain === false) return createAbsence().message
  const { keychainCredentials } = await import('@cloudconnexa/auth')
  try {
    await keychainCredentials(name, getKeychainOptions(terminal)).load(signal)
    return undefined
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ConfigurationError)) throw error
    // An entry that cannot be read is replaced.
    return absences.has(error.code) ? error.message : undefined
  }
}
