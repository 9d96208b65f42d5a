import type { RateLimiter } from '@cloudconnexa/core/runtime'
import type { Findings } from '../conformance/create-checks.ts'
import type { BucketShape } from '../rate-limits/api-bucket.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { LimiterScene } from '../rate-limits/limiter-scene.ts'

/** Buckets that refill slowly, all at once, and one by one. */
const shapes: readonly BucketShape[] = [
  { burst: 20, amount: 5 },
  { burst: 20, amount: 5, isEven: true },
  { burst: 10, amount: 10 },
  { burst: 8, amount: 1 },
]

/** Checks that one limiter alone is never refused. */
export function checkAlone(options: RateLimiterChecksOptions): Promise<Findings> {
  return checkRefusals(options, 1)
}

/** Checks that several limiters that share a store are never refused, if nobody else uses the key. */
export function checkShared(options: RateLimiterChecksOptions): Promise<Findings> {
  return checkRefusals(options, 3)
}

async function checkRefusals(options: RateLimiterChecksOptions, limiters: number): Promise<Findings> {
  const findings: string[] = []
  for (const shape of shapes) findings.push(...(await checkShape(options, shape, limiters)))
  return findings
}

/** Empties the bucket, and again after a pause in which it fills: it then counts its refill from the next request. */
async function checkShape(
  options: RateLimiterChecksOptions,
  shape: BucketShape,
  count: number,
): Promise<Findings> {
  const { burst, amount } = shape
  await using scene = new LimiterScene(options, shape)
  const limiters = await createLimiters(scene, count)
  const each = Math.ceil((burst + 4 * amount) / count)
  const sendAll = () => scene.finish(limiters.flatMap((limiter) => scene.sendMany(limiter, each)))
  const first = await sendAll()
  await scene.time.pass((Math.ceil(burst / amount) + 0.3) * scene.period)
  const second = await sendAll()
  const where = `of a bucket that holds ${burst} and refills by ${amount}`
  const who = count === 1 ? '' : ` between ${count} limiters on one store`
  return [...first, ...second, ...scene.reportRefusals(`${where}${who}`)]
}

/** Checks that one limiter alone uses what the bucket allows. */
export function checkThroughput(options: RateLimiterChecksOptions): Promise<Findings> {
  return measureThroughput(options, 1)
}

/** Checks that several limiters together use what the bucket allows. */
export function checkSharedThroughput(options: RateLimiterChecksOptions): Promise<Findings> {
  return measureThroughput(options, 3)
}

async function measureThroughput(options: RateLimiterChecksOptions, count: number): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { bucket, period, time } = scene
  const refills = 20
  const limiters = await createLimiters(scene, count)
  const each = (20 + 5 * refills) / count
  const findings = await scene.finish(limiters.flatMap((limiter) => scene.sendMany(limiter, each)))
  const [first = 0, last = 0] = [bucket.arrivals[0], bucket.arrivals.at(-1)]
  const part = (refills * period) / (last - first - time.stalled)
  const percent = Math.floor(part * 100)
  return [
    ...findings,
    ...scene.reportRefusals('although nobody else used the key'),
    ...(percent >= 90
      ? []
      : [
          `${percent} % of what the bucket allows was used; 90 % are needed. Let requests through when it refills.`,
        ]),
  ]
}

/** Checks that a refill is used when it comes, not only once the whole bucket is full again. */
export async function checkRefills(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { bucket, period, time } = scene
  // Somebody else has started the bucket's clock, so that its refills come within the limiter's periods.
  bucket.takeForeign(1)
  await time.pass(0.6 * period)
  const limiter = await scene.createLimiter()
  const findings = await scene.finish(scene.sendMany(limiter, 29), 3.5 * period)
  return [
    ...findings.map(
      (finding) => `${finding} Two refills were enough for all of them: use each when it comes.`,
    ),
    ...scene.reportRefusals('although nobody else used the key'),
  ]
}

/** Checks that requests are let through in the order in which they came. */
export async function checkOrder(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 10, amount: 5 })
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter))]
  const order: number[] = []
  const sends = Array.from({ length: 30 }, (_, index) =>
    scene.send(limiter, { onGranted: () => order.push(index) }),
  )
  findings.push(...(await scene.finish(sends)))
  const wrong = order.findIndex((index, place) => index !== place)
  if (wrong !== -1)
    findings.push(
      `Request ${order[wrong]} was let through as number ${wrong}. Requests are served in the order in which they come.`,
    )
  return findings
}

function createLimiters(scene: LimiterScene, count: number): Promise<readonly RateLimiter[]> {
  return Promise.all(Array.from({ length: count }, () => scene.createLimiter()))
}
