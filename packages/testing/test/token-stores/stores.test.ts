import { fileTokenStore, keychainTokenStore, memoryTokenStore, withFallback } from '@cloudconnexa/auth'
import { VirtualClock } from '@cloudconnexa/emulator'
import { afterAll, describe, it } from 'vitest'
import { createTokenStoreChecks, type TokenStoreChecksOptions } from '../../src/index.ts'
import { abandonLock, createMapBackend, useCacheFolder } from '../support/token-places.ts'

const folder = useCacheFolder()
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const clock = new VirtualClock()
afterAll(clock.autoAdvance())
const memory = memoryTokenStore()
const backend = createMapBackend()
// A folder cannot be made below a file, so that the second store takes over.
const unusable = () => fileTokenStore({ path: '/dev/null/token.json' })
const replaced = withFallback(unusable(), memory, { logger: silent })

const stores: Readonly<Record<string, TokenStoreChecksOptions>> = {
  memory: { create: () => memory },
  file: {
    create: () => fileTokenStore(),
    ...folder,
    abandonLock: (key) => abandonLock('auth.fileTokenStore()', key),
  },
  'file on virtual time': {
    create: () => fileTokenStore({ clock }),
    // A wait for a lock ends after a minute of the clock.
    endlessWork: 10_000,
  },
  keychain: {
    create: () => keychainTokenStore({ backend }),
    dump: async () => JSON.stringify([...backend.entries]) + (await folder.dump()),
    async damage(change) {
      for (const [name, value] of backend.entries) backend.entries.set(name, change(value))
    },
    abandonLock: (key) =>
      abandonLock(
        "auth.keychainTokenStore({ backend: { name: 'none', get() {}, set() {}, delete() {} } })",
        key,
      ),
  },
  'file with a fallback': {
    create: () => withFallback(fileTokenStore(), memory, { logger: silent }),
    ...folder,
  },
  'memory as a fallback': { create: () => replaced },
}

describe.each(Object.entries(stores))('the store %s', (_name, options) => {
  for (const { name, run } of createTokenStoreChecks(options)) it(name, run)
})
