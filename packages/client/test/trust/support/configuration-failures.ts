import { chmod, writeFile } from 'node:fs/promises'
import {
  clientCredentials,
  fileTokenStore,
  keychainCredentials,
  keychainTokenStore,
  profileCredentials,
} from '@cloudconnexa/auth'
import type { ConfigurationErrorCode } from '@cloudconnexa/errors'
import { createClient, Secret } from '@cloudconnexa/core'
import { defineService } from '@cloudconnexa/core/service'
import { canaries } from './canaries.ts'
import type { FailurePaths } from './failure-paths.ts'
import { create, type Ground, list } from './ground.ts'

const secrets = JSON.stringify(canaries)
const profiles = (profile: unknown): string => JSON.stringify({ version: 1, profiles: { work: profile } })

/** A profile file with this text. */
async function withProfiles({ client, file }: Ground, text: string, mode = 0o600): Promise<void> {
  const path = file('profiles.json')
  await writeFile(path, text)
  await chmod(path, mode)
  const credentials = profileCredentials('work', { file: path })
  await create(client({ clientId: undefined, clientSecret: undefined, credentials }))
}

/** A token file with this text. */
async function withTokenFile({ client, file }: Ground, text: string, mode = 0o600): Promise<void> {
  const path = file('token.json')
  await writeFile(path, text)
  await chmod(path, mode)
  await create(client({ tokenStore: fileTokenStore({ path }) }))
}

/** A keychain that fails and says too much about it. */
const talkative = {
  name: 'talkative',
  get: () => Promise.reject(Object.assign(new Error(secrets), { secrets })),
  set: () => Promise.reject(Object.assign(new Error(secrets), { secrets })),
  delete: () => Promise.reject(new Error(secrets)),
}

async function createService(definition: unknown): Promise<void> {
  const auth = clientCredentials({ clientId: canaries.clientId, clientSecret: canaries.clientSecret })
  createClient({ auth, services: { things: definition as ReturnType<typeof defineService> } })
}

const service = defineService({
  name: 'things',
  package: { name: 'things', version: '1.0.0' },
  operations: [],
  create: () => ({}),
})

/** Errors of what stands on this machine. */
export const configurationFailures: Readonly<Record<ConfigurationErrorCode, FailurePaths>> = {
  CREDENTIALS_MISSING: {
    'credentials in a keychain that fails': ({ client }) =>
      create(
        client({
          clientId: undefined,
          clientSecret: undefined,
          credentials: keychainCredentials('work', { backend: talkative }),
        }),
      ),
    'nothing anywhere': ({ client }) =>
      create(
        client({
          clientId: undefined,
          clientSecret: undefined,
          credentials: { name: 'none', load: async () => undefined },
        }),
      ),
  },
  CREDENTIALS_INVALID: {
    'a secret with a line break': ({ client }) =>
      create(client({ clientSecret: `${canaries.clientSecret}\n${canaries.clientSecret}` })),
    'a secret in the place of the ID': ({ client }) =>
      create(client({ clientId: `${canaries.clientSecret}:x`, clientSecret: canaries.clientSecret })),
    'a secret without an ID': ({ client }) => create(client({ clientId: undefined })),
  },
  PROFILE_NOT_FOUND: {
    'another profile': (ground) =>
      withProfiles(
        ground,
        JSON.stringify({
          version: 1,
          profiles: { other: { clientId: 'a.b', clientSecret: canaries.clientSecret } },
        }),
      ),
  },
  PROFILE_INVALID: {
    'no JSON': (ground) => withProfiles(ground, `{"clientSecret": "${canaries.clientSecret}`),
    'another form': (ground) => withProfiles(ground, JSON.stringify([canaries.clientSecret])),
    'a profile of another form': (ground) => withProfiles(ground, profiles(canaries.clientSecret)),
  },
  PROFILE_PERMISSIONS: {
    'a file for everybody': (ground) =>
      withProfiles(ground, profiles({ clientSecret: canaries.clientSecret }), 0o644),
  },
  BASE_URL_INVALID: {
    'a secret in it': ({ client }) =>
      create(client({ baseUrl: `https://user:${canaries.clientSecret}@api.example.com` })),
    'a secret behind it': ({ client }) =>
      create(client({ baseUrl: `https://api.example.com/?secret=${canaries.clientSecret}` })),
    'a secret instead': ({ client }) => create(client({ baseUrl: canaries.clientSecret })),
  },
  BASE_URL_PORTAL: {
    'the address of the portal': ({ client }) => create(client({ baseUrl: 'https://tenant.openvpn.com' })),
  },
  BASE_URL_INSECURE: {
    'plain HTTP': ({ client }) => create(client({ baseUrl: 'http://api.example.com' })),
  },
  OPTION_INVALID: {
    'a timeout below zero': async ({ client }) => client({ timeout: -1 }),
    'a secret for a user agent': async ({ client }) => client({ userAgent: `${canaries.clientSecret}\n` }),
    'a secret for a version': async ({ client }) => client({ apiVersion: canaries.clientSecret as '1.0' }),
  },
  TOKEN_STORE_UNAVAILABLE: {
    'a file in the place of a folder': async ({ client, file }) => {
      await writeFile(file('file'), secrets)
      const tokenStore = fileTokenStore({ path: file('file/token.json') })
      await create(client({ tokenStore }))
    },
    'a keychain that fails': ({ client }) =>
      create(client({ tokenStore: keychainTokenStore({ backend: talkative }) })),
  },
  TOKEN_STORE_CORRUPT: {
    'no JSON': (ground) => withTokenFile(ground, `{"data": "${canaries.accessToken}`),
    'another form': (ground) => withTokenFile(ground, secrets),
    'the token of another account': async (ground) => {
      const tokenStore = fileTokenStore({ path: ground.file('token.json') })
      const { clientId, clientSecret, accessToken } = canaries
      const key = {
        baseUrl: 'https://other.api.openvpn.com',
        clientId,
        clientSecret: new Secret(clientSecret),
      }
      const times = { obtainedAt: Date.now(), expiresAt: Date.now() + 3_600_000 }
      await tokenStore.write(key, { secret: new Secret(accessToken), ...times })
      await create(ground.client({ tokenStore }))
    },
  },
  TOKEN_STORE_PERMISSIONS: {
    'a file for everybody': (ground) => withTokenFile(ground, secrets, 0o644),
  },
  TOKEN_LEASE_LOST: {
    notDrivable:
      'a call does not fail where the lock of a store was lost; packages/auth/test/stores/lost-lease.test.ts shows the error',
  },
  FILE_PERMISSIONS: {
    notDrivable:
      'the client has no such file; packages/configuration/test/apply/secrets.test.ts shows the error',
  },
  FILE_UNAVAILABLE: {
    notDrivable:
      'the client has no such file; packages/configuration/test/apply/secrets.test.ts shows the error',
  },
  LIMIT_STORE_UNAVAILABLE: {
    notDrivable:
      'the client does not bring the limiter that has it; packages/sqlite/test/database.test.ts shows the error',
  },
  LIMIT_STORE_CORRUPT: {
    notDrivable:
      'the client does not bring the limiter that has it; packages/sqlite/test/database.test.ts shows the error',
  },
  LIMIT_STORE_PERMISSIONS: {
    notDrivable:
      'the client does not bring the limiter that has it; packages/sqlite/test/database.test.ts shows the error',
  },
  DEPENDENCY_MISSING: {
    notDrivable:
      'every optional package is installed here; packages/auth/test/keychain/keychain.test.ts takes them away in a process of its own',
  },
  PACKAGE_MISMATCH: {
    'another version of the interface': () =>
      createService({
        ...service,
        specificationVersion: 99,
        secrets,
        package: { name: 'things', version: '9' },
      }),
  },
  SERVICE_INVALID: {
    'no definition': () => createService({ secrets }),
    'a secret instead': () => createService(secrets),
  },
  READ_ONLY: {
    'a request of a read-only client': ({ client }) =>
      client({ readOnly: true }).request({
        method: 'POST',
        path: '/networks',
        query: { token: canaries.accessToken },
        body: { preSharedKey: canaries.clientSecret },
      }),
  },
  POLICY_INVALID: {
    'a neighbour that is not there': async ({ client }) =>
      list(
        client({
          policies: [{ after: 'nobody', policy: { name: 'odd', apply: (exchange, next) => next(exchange) } }],
        }),
      ),
  },
}
