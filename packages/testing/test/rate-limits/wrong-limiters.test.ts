import { AdaptiveRateLimiter } from '@cloudconnexa/core'
import type { RatePermit } from '@cloudconnexa/core/runtime'
import { describe, expect, it } from 'vitest'
import { createRateLimiterChecks, type RateLimiterChecksOptions } from '../../src/index.ts'
import {
  breakLimiter,
  type Faults,
  LastComeLimiter,
  type LimiterFactory,
  shareOne,
} from '../support/break-limiter.ts'
import { collectFindings } from '../support/collect-limiter-findings.ts'

const permit: RatePermit = { release: () => undefined }
const never = new AbortController().signal
/** Another limiter for each process. */
const createApart: LimiterFactory = (clock) => () => new AdaptiveRateLimiter(clock)

/** Knows periods that are longer than those of the API. */
const slow: Faults = {
  report: ({ limits, ...report }) => ({ ...report, limits: { ...limits, remaining: 0, replenishTime: 1.3 } }),
}

const wrongLimiters: readonly [what: string, check: string, faults: Faults, finding: RegExp][] = [
  ['limits nothing', 'learned-limits', { acquire: () => permit }, /40 requests were let through before/],
  ['limits nothing', 'foreign-user', { acquire: () => permit }, /Wait after a 429/],
  [
    'sends one at a time where there are no limits',
    'no-limits',
    { report: (report) => ({ ...report, responded: false }) },
    /names no limits: let many/,
  ],
  ['counts longer periods than the API', 'throughput', slow, /^\d+ % of what the bucket allows/],
  ['counts longer periods than the API', 'shared-throughput', slow, /^\d+ % of what the bucket allows/],
  [
    'ignores all responses but the first',
    'headers',
    {
      report: (report, index) => (index === 0 ? report : { ...report, limits: undefined, responded: false }),
    },
    /that names less is right/,
  ],
  [
    'ignores refusals',
    'pause',
    { report: (report) => ({ ...report, refused: false, limits: { ...report.limits, remaining: 19 } }) },
    /requests were sent while a 429 asked to wait/,
  ],
  [
    'pauses for longer than asked',
    'pause',
    { report: (report) => ({ ...report, retryAfter: (report.retryAfter ?? 0) * 4 }) },
    /no longer than the 429 asks for/,
  ],
  [
    'ends no pause',
    'long-pause',
    { acquire: (good, request) => good.acquire({ ...request, longestPause: 1 }) },
    /longer than the pause must wait/,
  ],
  [
    'ignores `longestPause`',
    'long-pause',
    { acquire: (good, request) => good.acquire({ ...request, longestPause: undefined }) },
    /must be rejected at once/,
  ],
  [
    'reports a long pause by an error of its own',
    'long-pause',
    {
      async acquire(good, request) {
        if ((request.longestPause ?? Infinity) < 10_000) throw new Error('busy')
        return good.acquire(request)
      },
    },
    /reported by Error \(busy\)/,
  ],
  [
    'rejects with a reason of its own',
    'cancellation',
    {
      acquire: async (good, request) =>
        Promise.resolve(good.acquire(request)).catch(() => Promise.reject(new Error('left'))),
    },
    /ended with Error \(left\)/,
  ],
  [
    'ignores the signal',
    'cancellation',
    { acquire: (good, request) => good.acquire({ ...request, signal: never }) },
    /must end when its signal aborts/,
  ],
  [
    'spends a token for a request that has left',
    'cancellation',
    {
      async acquire(good, request) {
        request.signal.throwIfAborted()
        const { promise, reject } = Promise.withResolvers<never>()
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
        return Promise.race([promise, good.acquire({ ...request, signal: never })])
      },
    },
    /takes no token with it/,
  ],
  [
    'ignores the time that is left',
    'deadline',
    { acquire: (good, request) => good.acquire({ ...request, timeLeft: undefined }) },
    /must be rejected at once/,
  ],
  [
    'rejects whatever has a deadline',
    'deadline',
    { acquire: (good, request) => good.acquire({ ...request, ...(request.timeLeft && { timeLeft: 1 }) }) },
    /enough time must wait/,
  ],
  [
    'ignores shares',
    'share',
    { acquire: (good, request) => good.acquire({ ...request, share: undefined }) },
    /share of 0.5 sent 20 requests/,
  ],
  [
    'counts a permit as often as it is released',
    'double-release',
    {
      async acquire(good, request) {
        let next = await good.acquire(request)
        return {
          release(report) {
            next.release(report)
            void Promise.resolve(good.acquire(request)).then(
              (another) => (next = another),
              () => undefined,
            )
          },
        }
      },
    },
    /only the first one counts/,
  ],
  [
    'takes all credentials for the same',
    'separation',
    { acquire: (good, request) => good.acquire({ ...request, credentialKey: 'all' }) },
    /Other credentials have buckets/,
  ],
  [
    'takes writes for reads',
    'separation',
    { acquire: (good, request) => good.acquire({ ...request, bucket: 'read' }) },
    /bucket of writes is another/,
  ],
  [
    'has a mode of its own',
    'state',
    { state: (good, key) => Object.assign(good.state(key), { mode: 'remote' }) },
    /has the mode "remote"/,
  ],
  [
    'asks the store for its state',
    'state',
    { state: async (good, key) => good.state(key) },
    /returns a promise/,
  ],
  [
    'says that nobody waits',
    'state',
    { state: (good, key) => ({ ...good.state(key), read: good.state(key).write }) },
    /says that 0 requests wait/,
  ],
  ['never ends closing', 'close', { close: () => new Promise(() => undefined) }, /close\(\) does not end/],
]

describe('a limiter', () => {
  it.each(wrongLimiters)('that %s fails %s', async (_what, check, faults, finding) => {
    expect(await collectFindings(check, breakLimiter(faults))).toMatch(finding)
  })

  it.each([
    ['shared', /between 3 limiters on one store/],
    ['pause', /holds for all who share/],
    ['close', /let 1 requests through at once after close/],
  ])('that shares nothing fails %s', async (check, finding) => {
    expect(await collectFindings(check, createApart)).toMatch(finding)
  })

  it('that serves the last request first fails order', async () => {
    const create = shareOne((clock) => new LastComeLimiter(clock))
    expect(await collectFindings('order', create)).toMatch(/as number \d+\. Requests are served in the order/)
  })

  it('that is closed for good by the first client fails close', async () => {
    const create: LimiterFactory = (clock) => {
      let isClosed = false
      return breakLimiter({
        acquire: (good, request) => (isClosed ? Promise.reject(new Error('closed')) : good.acquire(request)),
        close: async () => {
          isClosed = true
        },
      })(clock)
    }
    expect(await collectFindings('close', create)).toMatch(/others of the same limiter go on/)
  })

  it('that waits for ever for a lost state fails lost-state', async () => {
    let isLost = false
    const create = breakLimiter({
      acquire: (good, request) => (isLost ? new Promise(() => undefined) : good.acquire(request)),
    })
    const lose = () => {
      isLost = true
    }
    expect(await collectFindings('lost-state', create, { lose })).toMatch(/still waiting after/)
  })

  it('that believes the bucket to be full after a loss fails lost-state', async () => {
    let isLost = false
    const create = breakLimiter({ acquire: (good, request) => (isLost ? permit : good.acquire(request)) })
    const lose = () => {
      isLost = true
    }
    expect(await collectFindings('lost-state', create, { lose })).toMatch(
      /after the store had lost its state/,
    )
  })

  it('that stores the name of the credentials in clear fails secrets', async () => {
    const keys = new Set<string>()
    const create = breakLimiter({
      acquire: (good, request) => {
        keys.add(request.credentialKey)
        return good.acquire(request)
      },
    })
    const dump = () => [...keys].join('\n')
    expect(await collectFindings('secrets', create, { dump })).toMatch(/`credentialKey` in clear/)
  })
})

it('has a check of what needs an option only with it', () => {
  const create = () => new AdaptiveRateLimiter()
  const listNames = (options: Partial<RateLimiterChecksOptions> = {}) =>
    createRateLimiterChecks({ create, ...options }).map(({ name }) => name)
  const more = listNames({ dump: () => '', lose: () => undefined })
  expect(more.filter((name) => !listNames().includes(name))).toEqual(['lost-state', 'secrets'])
})

it('refuses options that do not exist, with which a check would be missing', () => {
  const options = { create: () => undefined, dmp: () => '' } as unknown as RateLimiterChecksOptions // as JavaScript would
  expect(() => createRateLimiterChecks(options)).toThrow('does not exist: it is called "dump"')
  expect(() => createRateLimiterChecks({} as RateLimiterChecksOptions)).toThrow(
    '"create" of createRateLimiterChecks() must be a function',
  )
})
