import type { SeededRandom } from '../support/seeded-random.ts'

/** Longer than a client waits for one attempt, so that some attempts time out. */
export const longestDelay = 1_200

type Draw = (random: SeededRandom) => object

/** What can go wrong, each about as often as the others. */
const kinds: readonly [Draw, ...Draw[]] = [
  () => ({ status: 500 }),
  () => ({ status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } }),
  () => ({ status: 503 }),
  (random) => ({ status: 503, headers: { 'retry-after': String(random.between(0, 1)) } }),
  () => ({ status: 504 }),
  // A few of these are enough: each holds back everything that comes after it.
  () => ({ throttle: true, count: 3 }),
  () => ({ throttle: true, rateLimitHeaders: false, count: 3 }),
  () => ({ throttle: true, retryAfter: 1, count: 3 }),
  () => ({ resetBefore: true }),
  () => ({ resetAfter: true }),
  () => ({ resetAfter: true, delay: 200 }),
  () => ({ expireToken: true }),
  (random) => ({ delay: random.between(10, longestDelay) }),
  () => ({ delay: longestDelay, status: 504 }),
  () => ({ malformedJson: true }),
  (random) => ({ truncateAfter: random.between(0, 40) }),
  () => ({ chunkDelay: 40, chunkSize: 64 }),
  () => ({ bodySize: 200_000 }),
]
const methods = ['GET', 'POST', 'PUT', 'DELETE', undefined, undefined] as const

/** The faults of the next stretch of time: mostly a few rare ones, now and then a storm, now and then none. */
export function drawFaults(random: SeededRandom): readonly object[] {
  if (random.chance(0.05)) return []
  const isStorm = random.chance(0.25)
  return Array.from({ length: random.between(3, 6) }, () => {
    const method = random.pick(methods)
    const probability = isStorm ? 0.2 + random.next() * 0.3 : 0.02 + random.next() * 0.1
    return { ...(method === undefined ? {} : { method }), probability, ...random.pick(kinds)(random) }
  })
}
