import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { LimiterScene } from '../rate-limits/limiter-scene.ts'

// A lease that was granted before the response may still be used.
const mostAfterResponse = 3

/** Checks that what a response says of the bucket counts more than what was calculated. */
export async function checkHeaders(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter))]
  scene.bucket.leave(3)
  findings.push(...(await scene.learn(limiter)))
  findings.push(...(await scene.finish(scene.sendMany(limiter, 12))))
  return [
    ...findings,
    ...scene
      .reportRefusals('after a response had named 2 that remain', mostAfterResponse)
      .map((finding) => `${finding} Somebody else may use the key: a response that names less is right.`),
  ]
}

/** Checks that requests get through beside somebody else who uses the same key. */
export async function checkForeignUser(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 10 })
  const limiters = [await scene.createLimiter(), await scene.createLimiter()]
  const work = limiters.flatMap((limiter) =>
    Array.from({ length: 40 }, () => scene.sendUntilAllowed(limiter)),
  )
  const done = Promise.all(work)
  const end = scene.time.now() + scene.patience / 2
  let taken = 0
  do taken += scene.bucket.takeForeign(3)
  while (!(await scene.time.waitFor(done, scene.period)) && scene.time.now() < end)
  // Once for each token that was taken, and for what was on its way at that moment.
  const most = 2 * taken
  return [
    ...(await scene.finish(work, scene.period)),
    ...scene
      .reportRefusals(`beside somebody who took ${taken}`, most)
      .map((finding) => `${finding} Wait after a 429, and go by what responses say.`),
  ]
}
