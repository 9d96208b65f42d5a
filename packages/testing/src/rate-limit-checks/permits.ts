import type { RateLimiter, RateLimitReport, RatePermit } from '@cloudconnexa/core/runtime'
import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { LimiterScene } from '../rate-limits/limiter-scene.ts'

const unsent: RateLimitReport = { refused: false, responded: false, sent: false }

/** Checks that a request that never left costs no token. */
export async function checkUnsent(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 1 })
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter))]
  const permits = await acquireMany(scene, limiter, 19)
  for (const permit of permits) permit.release(unsent)
  const sends = await scene.finish(scene.sendMany(limiter, 18), 0.9 * scene.period)
  return [
    ...findings,
    ...sends.map((finding) => `${finding} A permit that is released with \`sent: false\` can be used again.`),
    ...scene.reportRefusals('although nobody else used the key'),
  ]
}

/** Checks that only the first release of a permit counts. */
export async function checkDoubleRelease(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { period } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter))]
  const permits = await acquireMany(scene, limiter, 8)
  for (const permit of permits.slice(0, 4)) {
    const { limits } = scene.bucket.take()
    permit.release({ limits, refused: false, responded: true, sent: true })
    permit.release({ refused: true, retryAfter: 50 * period, responded: true, sent: true })
  }
  for (const permit of permits.slice(4)) {
    permit.release(unsent)
    permit.release(unsent)
  }
  const sends = await scene.finish(scene.sendMany(limiter, 30), 8 * period)
  return [...findings, ...sends, ...scene.reportRefusals('although nobody else used the key')].map(
    (finding) => `${finding} Of several releases of a permit only the first one counts.`,
  )
}

/** Checks that buckets and credentials have limits of their own. */
export async function checkSeparation(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 5, amount: 1 })
  const { credentialKey, period } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter)), ...(await scene.finish(scene.sendMany(limiter, 4)))]
  void scene.sendMany(limiter, 20)
  const another = { api: scene.createBucket({ burst: 5, amount: 1 }) }
  const write = await scene.finish([scene.send(limiter, { ...another, bucket: 'write' })], 1.5 * period)
  const foreign = await scene.finish(
    [scene.send(limiter, { ...another, credentialKey: `${credentialKey}-other` })],
    1.5 * period,
  )
  return [
    ...findings,
    ...write.map((finding) => `${finding} Reads wait; the bucket of writes is another one.`),
    ...foreign.map((finding) => `${finding} Other credentials have buckets of their own.`),
  ]
}

async function acquireMany(
  scene: LimiterScene,
  limiter: RateLimiter,
  count: number,
): Promise<readonly RatePermit[]> {
  const acquiring = Promise.all(Array.from({ length: count }, () => scene.acquire(limiter)))
  if (await scene.time.waitFor(acquiring, scene.patience)) return acquiring
  throw new Error(`${count} permits were not granted although the bucket holds as many.`)
}
