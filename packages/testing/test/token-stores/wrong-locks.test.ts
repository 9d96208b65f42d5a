import { digestTokenKey } from '@cloudconnexa/auth/store'
import { expect, it } from 'vitest'
import { collectFindings, type WrongStore } from '../support/break-store.ts'
import { createDatabase, createSharedStore } from '../support/shared-tokens.ts'

const wrongLocks: readonly WrongStore[] = [
  [
    'has a lock that does not lock',
    'exclusion',
    (good) => ({ ...good, withLock: (_key, work) => work({ fence: 1 }) }),
    /6 callers worked/,
  ],
  [
    'has a lock for one process only',
    'exclusion',
    (good) => ({ ...good, withLock: createSharedStore(createDatabase()).withLock }),
    /callers worked/,
  ],
  [
    'returns nothing from its lock',
    'exclusion',
    (good) => ({
      ...good,
      withLock: async (key, work, signal) => {
        const { value } = await good.withLock(key, async (lease) => ({ value: work(lease) }), signal)
        await value
        return JSON.parse('null')
      },
    }),
    /does not return what its work returns/,
  ],
  [
    'has one lock for all keys',
    'separate-locks',
    (good) => ({
      ...good,
      withLock: (key, work, signal) => good.withLock({ ...key, clientId: 'all' }, work, signal),
    }),
    /keeps those of other keys waiting/,
  ],
  [
    'grants one fence again and again',
    'fences',
    (good) => ({
      ...good,
      withLock: (key, work, signal) => good.withLock(key, () => work({ fence: 7 }), signal),
    }),
    /fences 7, 7, 7/,
  ],
  [
    'does not compare fences',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token) => good.write(key, token),
      delete: (key) => good.delete(key),
    }),
    /write\(\) with the fence of a lease that was lost succeeds/,
  ],
  [
    'compares the fences of its own leases only',
    'lost-lease',
    (good) => {
      const own = createSharedStore(createDatabase())
      return {
        ...good,
        write: (key, token, options) => own.write(key, token, options).then(() => good.write(key, token)),
        withLock: (key, work, signal) => good.withLock(key, () => own.withLock(key, work, signal), signal),
      }
    },
    /changed the newer token of its successor/,
  ],
  [
    'reports a lost lease by an error of its own',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token, options) =>
        good.write(key, token, options).catch(() => Promise.reject(new Error('conflict'))),
    }),
    /fails with Error \(conflict\)/,
  ],
  [
    'refuses the fence of a lease that is held',
    'lost-lease',
    (good) => ({
      ...good,
      write: (key, token, { fence = 0 } = {}) => good.write(key, token, { fence: fence - 1 }),
    }),
    /fence of its own lease fails/,
  ],
  [
    'ignores the signal while it waits for a lock',
    'lock-signal',
    (good) => ({ ...good, withLock: (key, work) => good.withLock(key, work) }),
    /wait for a lock does not end/,
  ],
  [
    'ends the wait for a lock with a reason of its own',
    'lock-signal',
    (good) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(() => Promise.reject(new Error('busy'))),
    }),
    /fails with Error \(busy\)/,
  ],
  [
    'hides why work has failed',
    'failing-work',
    (good) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(() => Promise.reject(new Error('locked work failed'))),
    }),
    /error of the work itself/,
  ],
  [
    'keeps the lock of work that has failed',
    'failing-work',
    (good, { locks }) => ({
      ...good,
      withLock: (key, work, signal) =>
        good.withLock(key, work, signal).catch(async (error: unknown) => {
          locks.add(await digestTokenKey(key))
          throw error
        }),
    }),
    /is not released/,
  ],
  [
    'waits for the dead',
    'abandoned-lock',
    (good, { locks }) => ({
      ...good,
      withLock: async (key, work, signal) => {
        const name = await digestTokenKey(key)
        if (locks.has(name)) await new Promise(() => undefined)
        return good.withLock(key, work, signal)
      },
    }),
    /after its holder was killed/,
  ],
  ['waits for work that never ends', 'endless-work', (good) => good, /still waits after 100 ms/],
]

it.each(wrongLocks)('a store that %s fails %s', async (_what, check, breakStore, finding) => {
  expect(await collectFindings(check, breakStore)).toMatch(finding)
})
