import { ConfigurationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import {
  clientCredentials,
  deleteKeychainCredentials,
  fileTokenStore,
  hmacSigner,
  keychainCredentials,
  keychainTokenStore,
  profileCredentials,
  storeKeychainCredentials,
  TokenManager,
} from '../src/index.ts'
import { saveProfile } from '../src/profiles.ts'
import { captureError } from './support/capture-error.ts'

/** Options as a caller without type checks passes them. */
function asUntyped<T>(value: unknown): T {
  return value as T
}

describe('options that do not exist', () => {
  it.each<[string, (options: never) => unknown, string, string]>([
    ['clientCredentials()', clientCredentials, 'clientID', 'clientId'],
    ['TokenManager', (options) => new TokenManager(options), 'stor', 'store'],
    ['fileTokenStore()', fileTokenStore, 'paths', 'path'],
    ['hmacSigner()', hmacSigner, 'secrets', 'secret'],
    ['the keychain', keychainTokenStore, 'backends', 'backend'],
    ['the keychain', (options) => keychainCredentials('work', options), 'backends', 'backend'],
    ['the keychain', (keychain) => profileCredentials('work', { keychain }), 'backends', 'backend'],
    ['profileCredentials()', (options) => profileCredentials('work', options), 'files', 'file'],
  ])('are refused by %s, which names the nearest', (owner, create, name, nearest) => {
    const attempt = (): unknown => create(asUntyped({ keyId: 'k', secret: 'canary', [name]: 'canary' }))
    const options = asUntyped<never>({ [name]: 'canary' })
    expect(attempt).toThrow(ConfigurationError)
    expect(() => create(options)).toThrow(
      `The option "${name}" of ${owner} does not exist: it is called "${nearest}".`,
    )
  })

  it.each([
    ['stored', (options: object) => storeKeychainCredentials('work', { clientId: 'a.b' }, options)],
    ['deleted', (options: object) => deleteKeychainCredentials('work', options)],
  ])('are refused before credentials are %s in the keychain', async (_verb, start) => {
    expect(await captureError(start({ backends: 'canary' }))).toMatchObject({
      code: 'OPTION_INVALID',
      hint: 'Write "backend" in place of "backends".',
    })
  })

  it('are refused in a profile before anything is written', async () => {
    const profile = { clientId: 'a.b', clientSecret: 'canary', baseURL: 'https://gateway.example.com' }
    expect(
      await captureError(saveProfile('work', profile, { file: '/nowhere/profiles.json' })),
    ).toMatchObject({
      code: 'OPTION_INVALID',
      hint: 'Write "baseUrl" in place of "baseURL".',
    })
  })
})
