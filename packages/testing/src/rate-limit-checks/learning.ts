import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { LimiterScene } from '../rate-limits/limiter-scene.ts'

/** Checks that limits are learned from the first response, and that the whole bucket is used from then on. */
export async function checkLearning(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { bucket, credentialKey, period, time } = scene
  const limiter = await scene.createLimiter()
  const sends = scene.sendMany(limiter, 40)
  await time.pass(2 * period)
  const before = scene.grantedBeforeResponse ?? 0
  const sent = bucket.arrivals.length
  const { capacity, refill } = limiter.state(credentialKey).read
  const expected = { amount: 5, period }
  const isLearned = capacity === 20 && refill?.amount === 5 && Math.abs(refill.period - period) < 1
  return [
    ...(before <= 1
      ? []
      : [`${before} requests were let through before a response named the limits. Let one through first.`]),
    ...(sent >= 20
      ? []
      : [
          `Of a bucket that holds 20, ${sent} requests were sent within two periods. Let as many through as the response says remain.`,
        ]),
    ...(isLearned
      ? []
      : [
          `state() says capacity ${capacity} and refill ${JSON.stringify(refill)}, where responses have named 20 and ${JSON.stringify(expected)}.`,
        ]),
    ...(await scene.finish(sends)),
    ...scene.reportRefusals('although nobody else used the key'),
  ]
}

/** Checks that an API without limits is not slowed down. */
export async function checkUnlimited(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 1, amount: 1 })
  const limiters = [await scene.createLimiter(), await scene.createLimiter()]
  const send = (count: number) =>
    limiters.flatMap((limiter) => scene.sendMany(limiter, count, { api: 'unlimited' }))
  const first = await scene.finish(send(1))
  const findings = [...first, ...(await scene.finish(send(60), 4 * scene.period))]
  const capacity = limiters[0]?.state(scene.credentialKey).read.capacity
  return [
    ...findings.map((finding) => `${finding} The API names no limits: let many requests through at a time.`),
    ...(capacity === undefined ? [] : [`state() says capacity ${capacity}, where the API names no limits.`]),
  ]
}
