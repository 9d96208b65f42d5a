import { TimeoutError } from '@cloudconnexa/errors'
import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { describeThrown, LimiterScene, type Sent } from '../rate-limits/limiter-scene.ts'

/** Checks that a signal ends the wait with its own reason, and that no token goes with it. */
export async function checkCancellation(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 10, amount: 5 })
  const { period, time } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter)), ...(await scene.finish(scene.sendMany(limiter, 9)))]
  const [reason, controller] = [new Error('enough'), new AbortController()]
  const cancelled = scene.sendMany(limiter, 25, { signal: controller.signal })
  const others = scene.sendMany(limiter, 5)
  await time.pass(period / 10)
  controller.abort(reason)
  const aborted = scene.send(limiter, { signal: controller.signal })
  if (!(await time.waitFor(Promise.all([...cancelled, aborted]), period)))
    return [...findings, 'A wait must end when its signal aborts, and not begin when it has aborted before.']
  // Some may have been let through before the signal.
  const waited = (await Promise.all(cancelled)).filter((sent) => 'error' in sent)
  for (const sent of new Set([...waited, await aborted])) findings.push(...checkReason(sent, reason))
  const spent = cancelled.length - waited.length
  // The five behind them take the place of those that have left.
  const limit = (Math.ceil((5 + spent) / 5) + 1.5) * period
  const late = await scene.finish(others, limit)
  return [
    ...new Set(findings),
    ...late.map((finding) => `${finding} A request that has left the queue takes no token with it.`),
    ...scene.reportRefusals('although nobody else used the key'),
  ]
}

function checkReason(sent: Sent, reason: Error): Findings {
  if (!('error' in sent)) return ['A request was let through although its signal had been aborted before.']
  if (sent.error === reason) return []
  return [`A wait was ended with ${describeThrown(sent.error)}. Reject with the signal's own reason.`]
}

/** Checks that a wait that is known to be too long fails at once. */
export async function checkDeadline(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 10, amount: 1 })
  const { period, time } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter)), ...(await scene.finish(scene.sendMany(limiter, 9)))]
  void scene.sendMany(limiter, 40)
  await time.pass(period / 4)
  const hasten = (periods: number): Promise<Sent> =>
    scene.send(limiter, { timeLeft: periods * period, timeout: periods * period })
  const [hasty, patient] = [hasten(4), hasten(1000)]
  const sent = (await time.waitFor(hasty, period)) ? await hasty : undefined
  if (sent === undefined || !('error' in sent))
    findings.push(
      'A request that forty others are waiting before, each for a refill, and that has time for four refills only, must be rejected at once.',
    )
  else if (!(sent.error instanceof TimeoutError) || sent.error.code !== 'DEADLINE_EXCEEDED')
    findings.push(
      `A wait that is too long was reported by ${describeThrown(sent.error)}. Throw \`createDeadlineExceeded()\`.`,
    )
  if ((await time.waitFor(patient, period)) && 'error' in (await patient))
    findings.push('A request that has enough time must wait in the queue.')
  return findings
}

/** Checks that a caller with a share of the bucket leaves the rest to others. */
export async function checkShare(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { bucket, period, time } = scene
  const limiter = await scene.createLimiter()
  const findings = [...(await scene.learn(limiter))]
  // The bucket is full again.
  await time.pass(1.3 * period)
  const background = scene.sendMany(limiter, 30, { share: 0.5 })
  await time.pass(period / 2)
  const start = bucket.arrivals[1] ?? Number.POSITIVE_INFINITY
  const taken = bucket.arrivals.filter((at) => at >= start && at < start + 0.9 * period).length
  if (taken > 10)
    findings.push(`Callers with a share of 0.5 sent ${taken} requests at once, where the bucket holds 20.`)
  if (taken < 5)
    findings.push(`Callers with a share of 0.5 sent ${taken} requests at once, where ten of 20 are theirs.`)
  const others = await scene.finish(scene.sendMany(limiter, 6), 1.5 * period)
  return [
    ...findings,
    ...others.map((finding) => `${finding} What callers with a share leave is for those without one.`),
    ...(await scene.finish(background)),
    ...scene.reportRefusals('although nobody else used the key'),
  ]
}
