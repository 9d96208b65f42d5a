import {
  type BucketAccount,
  computeExchange,
  type LeaseStore,
  sharedRateLimiter,
} from '@cloudconnexa/core/shared-limits'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, it } from 'vitest'
import { createRateLimiterChecks } from '../../src/index.ts'

describe('sharedRateLimiter on a store in memory', () => {
  const clock = new VirtualClock()
  const accounts = new Map<string, BucketAccount>()
  const store: LeaseStore = {
    name: 'memory',
    async exchange(account, request) {
      const { state, reply } = computeExchange(accounts.get(account), request, Math.floor(clock.monotonic()))
      accounts.set(account, state)
      return reply
    },
  }
  const checks = createRateLimiterChecks({
    create: () => sharedRateLimiter(store, { clock }),
    advance: (milliseconds) => clock.advance(milliseconds),
    lose: () => accounts.clear(),
    dump: () => JSON.stringify([...accounts]),
  })
  for (const { name, run } of checks) it(name, run)
})
