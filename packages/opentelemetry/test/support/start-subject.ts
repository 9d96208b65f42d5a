import { clientCredentials } from '@cloudconnexa/auth'
import { type Client, type ClientOptions, createClient } from '@cloudconnexa/core'
import { nodeTransport } from '@cloudconnexa/core/node'
import { type Emulator, startEmulator } from '@cloudconnexa/emulator'
import { networks } from '@cloudconnexa/networks'
import { users } from '@cloudconnexa/users'
import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanExporter,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { registerInstrumentation } from '../../src/index.ts'

const services: { readonly networks: typeof networks; readonly users: typeof users } = { networks, users }

/** A client that is observed by the real SDK of OpenTelemetry, whose spans stay in memory. */
export interface Subject extends AsyncDisposable {
  readonly emulator: Emulator
  readonly client: Client<typeof services>
  readonly provider: TracerProvider
  /** Makes another client of the same emulator. */
  createClient(options?: Partial<ClientOptions>): Client<typeof services>
  /** Spans that have ended, in the order of their ends. */
  readSpans(): readonly ReadableSpan[]
}

/** Starts an emulator and a client that retries at once. */
export async function startSubject(exporter?: SpanExporter): Promise<Subject> {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  const memory = new InMemorySpanExporter()
  const spanProcessors = [
    new SimpleSpanProcessor({ exporter: memory }),
    ...(exporter === undefined ? [] : [new SimpleSpanProcessor({ exporter })]),
  ]
  const provider = new TracerProvider({ spanProcessors })
  const instrumentation = registerInstrumentation({ tracerProvider: provider })
  const emulator = await startEmulator({ seed: 'demo', profileReadyAfter: 1 })
  const clients: Client<typeof services>[] = []
  const create = (options: Partial<ClientOptions> = {}): Client<typeof services> => {
    const { clientId, clientSecret, url: baseUrl } = emulator
    const client = createClient({
      auth: clientCredentials({ clientId, clientSecret, baseUrl }),
      transport: nodeTransport({ proxy: false }),
      retry: { baseDelay: 1 },
      services,
      ...options,
    })
    clients.push(client)
    return client
  }
  return {
    emulator,
    client: create(),
    provider,
    createClient: create,
    readSpans: () => memory.getFinishedSpans(),
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client.close()
      instrumentation.dispose()
      await provider.shutdown()
      await emulator.close()
      context.disable()
      trace.disable()
    },
  }
}

/** Draws the tree of spans: a line for each, indented below its parent, in the order of their starts. */
export function drawTree(spans: readonly ReadableSpan[]): readonly string[] {
  const ids = new Set(spans.map((span) => span.spanContext().spanId))
  const started = spans.toSorted((one, other) => compareTimes(one.startTime, other.startTime))
  const draw = (parent: string | undefined, indent: string): readonly string[] =>
    started
      .filter(({ parentSpanContext }) => {
        const known = parentSpanContext !== undefined && ids.has(parentSpanContext.spanId)
        return known ? parentSpanContext.spanId === parent : parent === undefined
      })
      .flatMap((span) => [indent + span.name, ...draw(span.spanContext().spanId, `${indent}  `)])
  return draw(undefined, '')
}

function compareTimes(
  [seconds, nanoseconds]: readonly [number, number],
  other: readonly [number, number],
): number {
  return seconds - other[0] || nanoseconds - other[1]
}
