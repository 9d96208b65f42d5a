import { setTimeout as delay } from 'node:timers/promises'
import type { CallOptions, CloudConnexaClient } from '@cloudconnexa/client'
import type { SeededRandom } from '../support/seeded-random.ts'
import type { ChaosClient } from './chaos-clients.ts'
import { callHeader } from './records.ts'
import type { Ending, Wish } from './verdict.ts'

/** A call that is over. */
export interface EndedCall {
  /** The value of its header {@link callHeader}. */
  readonly call: string
  readonly wish: Wish
  readonly ending: Ending
}

/** What {@link runCaller} needs. */
export interface CallerDependencies {
  readonly client: ChaosClient
  readonly random: SeededRandom
  /** Receives every call that is over. */
  readonly ended: (call: EndedCall) => void
  /** Ids that every caller may read and change. */
  readonly ids: readonly [string, ...string[]]
  /** How many networks were created so far: only those are deleted. */
  readonly countCreated: () => number
  /** The number of the next call, or `undefined` when there were enough. */
  readonly nextCall: () => number | undefined
}

/** A call that takes longer has hung: five attempts and what lies between them are much shorter. */
const longestCall = 30_000

/** Makes one call after the other, for as long as there are numbers. */
export async function runCaller(dependencies: CallerDependencies): Promise<void> {
  const { client, random, ended, nextCall } = dependencies
  for (let number = nextCall(); number !== undefined; number = nextCall()) {
    const call = `${client.name} ${number}`
    const wish = drawWish(number, dependencies)
    const ending = await attempt(client.client, wish, call, random)
    ended({ call, wish, ending })
    // Without a token every call fails at once, and nothing would be seen of the server.
    if (describeEnding(ending) === 'TOKEN_REQUEST_FAILED') await delay(250)
  }
}

function drawWish(number: number, { random, ids, countCreated }: CallerDependencies): Wish {
  const choice = random.next()
  const created = countCreated()
  if (choice < 0.4 || (choice >= 0.9 && created === 0)) return { method: 'GET', id: random.pick(ids) }
  if (choice < 0.7) return { method: 'POST', name: `network ${number}` }
  if (choice < 0.9) return { method: 'PUT', id: random.pick(ids), name: `changed by ${number}` }
  return { method: 'DELETE', id: `created-${random.between(1, created)}` }
}

async function attempt(
  client: CloudConnexaClient,
  wish: Wish,
  call: string,
  random: SeededRandom,
): Promise<Ending> {
  const caller = new AbortController()
  const reason = new Error('The caller has left.')
  const isLeaving = random.chance(0.05)
  const stop = new AbortController()
  const limit = isLeaving ? random.between(0, 100) : longestCall
  const leave = (): void => caller.abort(isLeaving ? reason : new Error(`hung for ${longestCall} ms`))
  delay(limit, undefined, { signal: stop.signal }).then(leave, () => undefined)
  const options: CallOptions = {
    signal: caller.signal,
    headers: { [callHeader]: call },
    // Shorter than some responses take. Token requests have the client's own, because each failure of theirs is a pause for all.
    attemptTimeout: 200,
    ...(random.chance(0.1) ? { timeout: random.between(20, 500) } : {}),
  }
  try {
    return { value: await send(client, wish, options) }
  } catch (error) {
    return { error, reason }
  } finally {
    stop.abort()
  }
}

function send(
  client: CloudConnexaClient,
  wish: Wish,
  options: CallOptions,
): PromiseLike<{ readonly id?: string; readonly name?: string } | undefined> {
  if (wish.method === 'GET') return client.networks.get(wish.id, options)
  if (wish.method === 'DELETE') return client.networks.delete(wish.id, options).then(() => undefined)
  const body = { name: wish.name, internetAccess: 'SPLIT_TUNNEL_ON', egress: false } as const
  return wish.id === undefined
    ? client.networks.create(body, options)
    : client.networks.update(wish.id, body, options)
}

/** How a call ended, in a word: `done`, `aborted`, or the code of its error. */
export function describeEnding(ending: Ending): string {
  if ('value' in ending) return 'done'
  const { error, reason } = ending
  if (error === reason) return 'aborted'
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : 'untyped'
}
