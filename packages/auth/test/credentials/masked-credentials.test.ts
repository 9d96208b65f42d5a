import { Secret } from '@cloudconnexa/core'
import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import {
  clientCredentials,
  type CredentialSource,
  credentialChain,
  environmentCredentials,
  explicitCredentials,
  keychainCredentials,
  profileCredentials,
  storeKeychainCredentials,
} from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { captureError } from '../support/capture-error.ts'
import { useTempFolder } from '../support/use-temp-folder.ts'
import { createMapBackend } from '../support/map-backend.ts'
import { never, createTestRuntime } from '../support/runtime.ts'
import { startTokenServer } from '../support/token-server.ts'

const folder = useTempFolder()
const clientId = 'a.tenant'

async function profileFileWith(credentials: object): Promise<string> {
  const file = folder().file('profiles.json')
  await writeFile(file, JSON.stringify({ profiles: { default: credentials } }), { mode: 0o600 })
  return file
}

describe.each([
  ['the client secret', { clientId, clientSecret: '[secret]' }],
  ['the client secret, wrapped again', { clientId, clientSecret: new Secret('[secret]') }],
  ['the client secret in stars', { clientId, clientSecret: '********' }],
  ['the client ID', { clientId: '[withheld]', clientSecret: 'not-a-real-secret' }],
])('a mask in place of %s', (_, credentials) => {
  // As a file or the environment holds it.
  const plain = { clientId: credentials.clientId, clientSecret: String(credentials.clientSecret) }

  it.each<[string, () => CredentialSource | Promise<CredentialSource>]>([
    ['options', () => explicitCredentials(credentials)],
    [
      'the environment',
      () =>
        environmentCredentials({
          CLOUDCONNEXA_CLIENT_ID: plain.clientId,
          CLOUDCONNEXA_CLIENT_SECRET: plain.clientSecret,
        }),
    ],
    ['a profile', async () => profileCredentials('default', { file: await profileFileWith(plain) })],
    ['a chain', () => credentialChain([explicitCredentials(credentials)])],
  ])('is refused in %s', async (_name, makeSource) => {
    const source = await makeSource()
    const error = await captureError(source.load(never()))
    expect(error).toMatchObject({ code: 'CREDENTIALS_INVALID', outcome: 'not-sent' })
    expect(error.message).toContain('mask')
  })

  it('is not written into a profile or the keychain', async () => {
    const file = folder().file('profiles.json')
    expect((await captureError(saveProfile('default', credentials, { file }))).code).toBe(
      'CREDENTIALS_INVALID',
    )
    const backend = createMapBackend()
    const storing = storeKeychainCredentials('work', credentials, { backend })
    expect((await captureError(storing)).code).toBe('CREDENTIALS_INVALID')
    expect(await keychainCredentials('work', { backend }).load(never())).toBeUndefined()
  })

  it('is refused before a token is requested, also from a source that checks nothing', async () => {
    await using server = await startTokenServer()
    const source: CredentialSource = {
      name: 'vault',
      load: async () => ({
        clientId: credentials.clientId,
        clientSecret: new Secret(plain.clientSecret),
      }),
    }
    const authenticator = clientCredentials({ credentials: source, baseUrl: server.baseUrl })(
      createTestRuntime(),
    )
    const error = await captureError(Promise.resolve(authenticator.getToken(never())))
    expect(error.code).toBe('CREDENTIALS_INVALID')
    expect(error.message).toContain('vault')
    expect(server.seen).toEqual([])
  })
})
