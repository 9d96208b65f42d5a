import { ConfigurationError } from '@cloudconnexa/errors'
import type { KeychainBackend, KeychainBackendName } from './keychain-backend.ts'
import { loadKeytar } from './keytar-backend.ts'
import { isUnloadable, type UnloadableModule } from './load-module.ts'
import { loadNapiRs } from './napi-rs-backend.ts'

interface Offer {
  readonly packageName: string
  readonly load: () => Promise<KeychainBackend | UnloadableModule>
}

// In the order of preference.
const offers = new Map<string, Offer>([
  ['keytar', { packageName: 'keytar', load: loadKeytar }],
  ['napi-rs', { packageName: '@napi-rs/keyring', load: loadNapiRs }],
])

/**
 * Loads the backend named, or else the first that can be loaded: keytar, then `@napi-rs/keyring`.
 *
 * @throws ConfigurationError (`DEPENDENCY_MISSING`) with the command that installs what is missing; `OPTION_INVALID` for a name
 *   that is not known.
 */
export async function openBackend(name: KeychainBackendName | undefined): Promise<KeychainBackend> {
  const candidates = name === undefined ? [...offers.values()] : [offers.get(name)]
  const problems: string[] = []
  for (const offer of candidates) {
    if (offer === undefined) throw unknownName()
    const loaded = await offer.load()
    if (!isUnloadable(loaded)) return loaded
    problems.push(`${offer.packageName} is ${loaded.problem}`)
  }
  const wanted = name === undefined ? '@napi-rs/keyring' : offers.get(name)?.packageName
  throw new ConfigurationError(`The keychain cannot be used: ${problems.join(', ')}.`, {
    code: 'DEPENDENCY_MISSING',
    hint: `Run: npm install ${wanted}`,
  })
}

function unknownName(): ConfigurationError {
  return new ConfigurationError('The keychain backend named is not known.', {
    code: 'OPTION_INVALID',
    hint: `Name one of ${[...offers.keys()].join(', ')}, give a KeychainBackend of your own, or leave it out.`,
  })
}
