import { RateLimitError } from '@cloudconnexa/errors'
import type { RateLimiter } from '@cloudconnexa/core/runtime'
import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { describeThrown, LimiterScene } from '../rate-limits/limiter-scene.ts'

/** Checks that a 429 keeps everybody back for as long as it says, and no longer. */
export async function checkPause(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { bucket, period, time } = scene
  const [first, second] = [await scene.createLimiter(), await scene.createLimiter()]
  const findings = [...(await scene.learn(first))]
  findings.push(...(await refuse(scene, first, 3 * period)))
  // Time for the report to reach the store.
  await time.pass(period / 2)
  const before = bucket.arrivals.length
  const sends = [...scene.sendMany(first, 4), ...scene.sendMany(second, 4)]
  const late = await scene.finish(sends, 6.5 * period)
  const early = bucket.countEarly(before)
  return [
    ...findings,
    ...(early === 0
      ? []
      : [`${early} requests were sent while a 429 asked to wait. It holds for all who share the limits.`]),
    ...late.map((finding) => `${finding} A pause is no longer than the 429 asks for.`),
  ]
}

/** Checks that a caller who does not wait for so long as a 429 asks learns so at once. */
export async function checkLongPause(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { period } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter)), ...(await refuse(scene, limiter, 40 * period))]
  const impatient = scene.send(limiter, { longestPause: 5 * period })
  const patient = scene.send(limiter, { longestPause: 80 * period })
  const isSettled = await scene.time.waitFor(impatient, period)
  const sent = isSettled ? await impatient : undefined
  if (sent === undefined || !('error' in sent))
    findings.push('A request with a `longestPause` shorter than the pause must be rejected at once.')
  else findings.push(...checkPauseError(sent.error, period))
  const early = (await scene.time.waitFor(patient, period)) ? await patient : undefined
  if (early !== undefined && ('error' in early || !early.isAllowed))
    findings.push('A request with a `longestPause` longer than the pause must wait for its end.')
  return findings
}

function checkPauseError(error: unknown, period: number): Findings {
  if (!(error instanceof RateLimitError))
    return [
      `A pause that is too long was reported by ${describeThrown(error)}. Throw \`createRateLimitPause()\`.`,
    ]
  const { retryAfter = 0, outcome } = error
  const isRight = retryAfter > 5 * period && retryAfter <= 40 * period + 1 && outcome === 'not-sent'
  return isRight
    ? []
    : [
        `The error of a pause of ${40 * period} ms says \`retryAfter: ${retryAfter}\` and \`outcome: '${outcome}'\`. Name what is left of the pause.`,
      ]
}

/** The API refuses a request, and all others for as long. */
async function refuse(scene: LimiterScene, limiter: RateLimiter, pause: number): Promise<Findings> {
  const acquiring = scene.acquire(limiter)
  if (!(await scene.time.waitFor(acquiring, scene.patience))) return ['A request was never let through.']
  const permit = await acquiring
  scene.bucket.close(pause)
  const { limits } = scene.bucket.take()
  permit.release({
    limits: { ...limits, remaining: 0 },
    refused: true,
    retryAfter: pause,
    responded: true,
    sent: true,
  })
  return []
}
