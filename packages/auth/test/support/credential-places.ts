import { writeFile } from 'node:fs/promises'
import { Secret } from '@cloudconnexa/core'
import {
  type CredentialSource,
  environmentCredentials,
  keychainCredentials,
  profileCredentials,
  storeKeychainCredentials,
} from '../../src/index.ts'
import { saveProfile } from '../../src/profiles.ts'
import { createMapBackend } from './map-backend.ts'

/** A client ID and its secret. */
export interface KeyPair {
  readonly clientId: string
  readonly clientSecret: string
}

/** A place where credentials are kept, and replaced. */
export interface CredentialPlace {
  readonly source: CredentialSource
  put(pair: KeyPair): Promise<unknown>
}

/** A source of your own that counts how often it is asked. */
export interface OwnPlace extends CredentialPlace {
  readonly asked: number
  /** What it does when it is asked; default: it gives what was put there. */
  load: CredentialSource['load']
}

/** Makes an {@link OwnPlace}. */
export function createOwnPlace(first: KeyPair): OwnPlace {
  let present = first
  let asked = 0
  const place: OwnPlace = {
    get asked() {
      return asked
    },
    load: async () => ({ ...present, clientSecret: new Secret(present.clientSecret) }),
    put: async (pair) => {
      present = pair
    },
    source: {
      name: 'own',
      load: (signal) => {
        asked += 1
        return place.load(signal)
      },
    },
  }
  return place
}

/** Every kind of place, made with a file that a test may write. */
export const credentialPlaces: readonly (readonly [string, (file: string) => CredentialPlace])[] = [
  ['a source of your own', () => createOwnPlace({ clientId: '', clientSecret: '' })],
  [
    'the environment',
    () => {
      const environment: Record<string, string> = {}
      return {
        source: environmentCredentials(environment),
        put: async ({ clientId, clientSecret }) => {
          Object.assign(environment, {
            CLOUDCONNEXA_CLIENT_ID: clientId,
            CLOUDCONNEXA_CLIENT_SECRET: clientSecret,
          })
        },
      }
    },
  ],
  [
    'a profile',
    (file) => ({
      source: profileCredentials('work', { file }),
      put: (pair) => saveProfile('work', pair, { file }),
    }),
  ],
  [
    'a profile that is written by hand',
    (file) => ({
      source: profileCredentials('work', { file }),
      put: (pair) => writeFile(file, JSON.stringify({ profiles: { work: pair } }), { mode: 0o600 }),
    }),
  ],
  [
    'the keychain',
    () => {
      const backend = createMapBackend()
      return {
        source: keychainCredentials('work', { backend }),
        put: (pair) => storeKeychainCredentials('work', pair, { backend }),
      }
    },
  ],
  [
    'a profile whose secret is in the keychain',
    (file) => {
      const backend = createMapBackend()
      return {
        source: profileCredentials('work', { file, keychain: { backend } }),
        put: async (pair) => {
          await storeKeychainCredentials('work', pair, { backend })
          await saveProfile('work', { keychain: true }, { file })
        },
      }
    },
  ],
]
