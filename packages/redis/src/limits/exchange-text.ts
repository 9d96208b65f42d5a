import type { LeaseReply, LeaseRequest } from '@cloudconnexa/core/shared-limits'

/**
 * Writes a request as the arguments of the script. What is absent is an empty string.
 *
 * @param request - The request.
 * @param id - A name of this request alone: the script recognises by it that it runs a second time.
 */
export function serializeRequest(request: LeaseRequest, id: string): readonly string[] {
  const { lowest } = request
  // The script counts refills in a loop, and nobody else is served meanwhile.
  const limits = request.limits !== undefined && canPace(request.limits) ? request.limits : undefined
  const values = [
    request.process,
    request.want,
    request.settled,
    request.returned,
    request.unpromised,
    lowest?.remaining,
    lowest?.age,
    request.refusals,
    request.retryAfter,
    limits?.capacity,
    limits?.amount,
    limits?.period,
    request.generation,
    request.horizon,
    request.finding,
    request.freshGeneration,
    id,
  ]
  return values.map((value) => (value === undefined ? '' : String(value)))
}

function canPace({ amount, period }: NonNullable<LeaseRequest['limits']>): boolean {
  return amount >= 1 && period >= 1
}

/**
 * Reads the reply of the script.
 *
 * @param reply - Its strings.
 * @throws {TypeError} when it is no reply of the script, as where the client changes what it receives.
 */
export function parseReply(reply: readonly string[]): LeaseReply {
  const [status, generation = '', active, pause, horizon, capacity, amount, period, awaitsPhase, retryIn] =
    reply
  if (!isStatus(status)) throw new TypeError('The reply of Redis could not be read.')
  const promises: { delay: number; count: number }[] = []
  for (let index = 10; index + 1 < reply.length; index += 2)
    promises.push({ delay: Number(reply[index]), count: Number(reply[index + 1]) })
  return {
    status,
    generation,
    active: Number(active),
    pause: Number(pause),
    horizon: Number(horizon),
    limits:
      capacity === ''
        ? undefined
        : { capacity: Number(capacity), amount: Number(amount), period: Number(period) },
    awaitsPhase: awaitsPhase === '1',
    promises,
    retryIn: retryIn === '' ? undefined : Number(retryIn),
  }
}

const statuses: ReadonlySet<unknown> = new Set<LeaseReply['status']>([
  'granted',
  'probe',
  'unlimited',
  'wait',
])

function isStatus(value: unknown): value is LeaseReply['status'] {
  return statuses.has(value)
}
