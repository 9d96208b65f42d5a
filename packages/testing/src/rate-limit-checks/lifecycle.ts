import type { RateLimiter } from '@cloudconnexa/core/runtime'
import type { Findings } from '../conformance/create-checks.ts'
import type { RateLimiterChecksOptions } from '../rate-limits/limiter-options.ts'
import { LimiterScene, type Sent } from '../rate-limits/limiter-scene.ts'

const modes: readonly unknown[] = ['local', 'shared', 'degraded']

/** Checks what `state()` says, also before anything is known. */
export async function checkState(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 5, amount: 1 })
  const { credentialKey, period, time } = scene
  const limiter = await scene.createLimiter()
  const unknown: object = limiter.state(credentialKey)
  if ('then' in unknown) return ['state() returns a promise. Return what was last known, without I/O.']
  const { mode, read, write } = limiter.state(credentialKey)
  const findings: string[] = []
  if (!modes.includes(mode))
    findings.push(`state() has the mode ${JSON.stringify(mode)}. Name one of ${modes.join(', ')}.`)
  for (const bucket of [read, write])
    if (bucket.available !== undefined || bucket.capacity !== undefined || bucket.waiting !== 0)
      findings.push(`state() says ${JSON.stringify(bucket)} of a bucket of which nothing is known.`)
  findings.push(...(await scene.learn(limiter)), ...(await scene.finish(scene.sendMany(limiter, 4))))
  void scene.sendMany(limiter, 40)
  await time.pass(period / 4)
  const later = limiter.state(credentialKey)
  if (later.read.waiting < 5)
    findings.push(
      `state() says that ${later.read.waiting} requests wait in the queue, where it is at least five.`,
    )
  if (later.write.waiting !== 0 || later.write.inFlight !== 0)
    findings.push('state() counts reads as writes.')
  return findings
}

/** Checks that `close()` waits until reports are stored, and that others go on. */
export async function checkClose(options: RateLimiterChecksOptions): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { patience, period, time } = scene
  const [first, second] = [await scene.createLimiter(), await scene.createLimiter()]
  const findings = [...(await scene.learn(first))]
  const closing = Promise.resolve(first.close?.())
  if (!(await time.waitFor(closing, patience))) return [...findings, 'close() does not end.']
  await closing
  // None of these has a response, so what they know of the limits is what the first one has stored.
  const permits = Array.from({ length: 5 }, () => scene.acquire(second))
  await time.waitFor(Promise.all(permits), 2 * period)
  const granted = scene.granted - 1
  for (const permit of permits)
    permit.then(
      (one) => one.release({ refused: false, responded: false, sent: false }),
      () => undefined,
    )
  if (granted < 3)
    findings.push(
      `Another limiter let ${granted} requests through at once after close(), where the first one had reported 19 that remain. Store reports before close() ends.`,
    )
  const further = await scene.finish([...scene.sendMany(second, 3), ...scene.sendMany(first, 3)])
  return [
    ...findings,
    ...further.map((finding) => `${finding} After close() of one client, others of the same limiter go on.`),
  ]
}

/** Checks that a store that has forgotten everything does not stop anybody for long. */
export async function checkLostState(
  options: RateLimiterChecksOptions,
  lose: NonNullable<RateLimiterChecksOptions['lose']>,
): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const { period, time } = scene
  const limiters = [await scene.createLimiter(), await scene.createLimiter()]
  const findings = [...(await scene.finish(limiters.map((limiter) => scene.send(limiter))))]
  const work = limiters.flatMap((limiter) => Array.from({ length: 5 }, () => sendInTurn(scene, limiter, 7)))
  await time.pass(2.5 * period)
  await lose()
  // Fifteen refills, and a time in which a new account may wait for promises of the old one.
  findings.push(...(await scene.finish(work, 20 * period + 5000)))
  findings.push(...scene.reportRefusals('after the store had lost its state', 20))
  const { refusals } = scene.bucket
  findings.push(...(await scene.finish(limiters.flatMap((limiter) => scene.sendMany(limiter, 10)))))
  if (scene.bucket.refusals > refusals)
    findings.push(
      'Requests are still refused long after the store has lost its state: learn the limits again.',
    )
  return findings
}

/** Sends one request after the other; returns what came of the last one, or of the first that was not let through. */
async function sendInTurn(scene: LimiterScene, limiter: RateLimiter, count: number): Promise<Sent> {
  const sent = await scene.sendUntilAllowed(limiter)
  return 'error' in sent || count === 1 ? sent : sendInTurn(scene, limiter, count - 1)
}

/** Checks that who reads the store learns nothing of the credentials, even from an authenticator that names them in clear. */
export async function checkSecrets(
  options: RateLimiterChecksOptions,
  dump: NonNullable<RateLimiterChecksOptions['dump']>,
): Promise<Findings> {
  await using scene = new LimiterScene(options, { burst: 20, amount: 5 })
  const limiter = await scene.createLimiter()
  const credentialKey = `canary-${scene.credentialKey}@api.example.com`
  const findings = await scene.finish(scene.sendMany(limiter, 10, { credentialKey }))
  await scene.time.waitFor(Promise.resolve(limiter.close?.()), scene.patience)
  const content = await dump()
  return [
    ...findings,
    ...(content === '' ? ['`dump` returns nothing. Return keys and values of the whole store.'] : []),
    ...(content.includes('canary')
      ? [
          'The store holds `credentialKey` in clear. Store a digest of it: some authenticators name the client ID in it.',
        ]
      : []),
  ]
}
