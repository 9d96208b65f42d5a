import { ConfigurationError } from '@cloudconnexa/errors'
import type { KeychainBackend, KeychainBackendName } from './keychain-backend.ts'
import { loadKeytar } from './keytar-backend.ts'
import { isUnloadable, type UnloadableModule } from './load-module.ts'
import { loadNapiRs } from './napi-rs-backend.ts'

interface OptionalBackend {
  readonly packageName: string
  readonly load: () => Promise<KeychainBackend | UnloadableModule>
}

// In the order of preference.
const backends = new Map<string, OptionalBackend>([
  ['keytar', { packageName: 'keytar', load: loadKeytar }],
  ['napi-rs', { packageName: '@napi-rs/keyring', load: loadNapiRs }],
])

/**
 * Loads a backend by name, or else the first that can be loaded: keytar, then `@napi-rs/keyring`.
 *
 * @param name - Name of the backend.
 * @throws {ConfigurationError} when the package is not installed (`DEPENDENCY_MISSING`); the hint is the command that installs it.
 * @throws {ConfigurationError} when the name is not known (`OPTION_INVALID`).
 */
export async function openBackend(name: KeychainBackendName | undefined): Promise<KeychainBackend> {
  const candidates = name === undefined ? [...backends.values()] : [backends.get(name)]
  const problems: string[] = []
  for (const candidate of candidates) {
    if (candidate === undefined) throw createUnknownNameError()
    const loaded = await candidate.load()
    if (!isUnloadable(loaded)) return loaded
    problems.push(`${candidate.packageName} is ${loaded.problem}`)
  }
  const wanted = name === undefined ? '@napi-rs/keyring' : backends.get(name)?.packageName
  throw new ConfigurationError(`The keychain cannot be used: ${problems.join(', ')}.`, {
    code: 'DEPENDENCY_MISSING',
    hint: `Run: npm install ${wanted}`,
  })
}

function createUnknownNameError(): ConfigurationError {
  return new ConfigurationError('The name of the keychain backend is not known.', {
    code: 'OPTION_INVALID',
    hint: `Pass one of ${[...backends.keys()].join(', ')} or a custom KeychainBackend, or leave the option out.`,
  })
}
