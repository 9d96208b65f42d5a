// A process of its own that calls the API for as long as its standard input is open, with limits and token in Redis. It prints
// what happens as lines of JSON.
import { clientCredentials, memoryTokenStore, withFallback } from '@cloudconnexa/auth'
import { createClient } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { redisRateLimiter, redisTokenStore } from '../../../src/index.ts'
import { connectTo, type ServerPlace } from '../servers/server-place.ts'

/** What a worker is to do. */
export interface WorkerSettings {
  /** Which package connects. */
  readonly package: string
  readonly place: ServerPlace
  readonly baseUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Time of each call, in milliseconds. */
  readonly timeout: number
  /** How far the clock of this machine is off, in milliseconds. */
  readonly clockError: number
}

/** A line that a worker prints. */
export type WorkerLine =
  | { readonly kind: 'started' }
  | { readonly kind: 'mode'; readonly mode: string; readonly reason?: string | undefined }
  | { readonly kind: 'failure'; readonly code: string }
  | { readonly kind: 'over'; readonly calls: number; readonly longest: number }

// What is passed was written by `startWorker`.
const settings = JSON.parse(process.argv[2] ?? '') as WorkerSettings
const print = (line: WorkerLine): void => console.log(JSON.stringify(line))

const machineTime = Date.now.bind(Date)
Date.now = () => machineTime() + settings.clockError

const connection = await connectTo(settings.package, settings.place)
const logger = { debug() {}, info() {}, warn() {}, error() {} }
const { baseUrl, clientId, clientSecret, timeout } = settings
const client = createClient({
  auth: clientCredentials({
    baseUrl,
    clientId,
    clientSecret,
    tokenStore: withFallback(redisTokenStore(connection.client), memoryTokenStore(), { logger }),
  }),
  rateLimiter: redisRateLimiter(connection.client, {
    logger,
    onModeChange: ({ mode, reason }) => print({ kind: 'mode', mode, reason }),
  }),
  transport: nodeTransport({ proxy: false }),
  logger,
  services: {},
})

const ending = new AbortController()
process.stdin.on('end', () => ending.abort()).resume()
print({ kind: 'started' })
let calls = 0
let longest = 0
while (!ending.signal.aborted) {
  const started = performance.now()
  await client
    .request({ method: 'GET', path: '/users', query: { size: 1 } }, { timeout })
    .catch((error: unknown) => {
      const code: unknown = Reflect.get(Object(error), 'code')
      print({ kind: 'failure', code: String(code) })
    })
  calls += 1
  longest = Math.max(longest, performance.now() - started)
}
await client.close()
await connection[Symbol.asyncDispose]()
print({ kind: 'over', calls, longest })
