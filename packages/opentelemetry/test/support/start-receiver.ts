import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as it travels in JSON. */
interface SentSpan {
  readonly name: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string }[]
}

/** A metric as it travels in JSON. */
interface SentMetric {
  readonly name: string
  readonly unit: string
}

/** A receiver of OTLP over HTTP, as a collector of OpenTelemetry is one. */
export interface Receiver extends AsyncDisposable {
  readonly url: string
  /** Paths and content types of the requests so far. */
  readonly requests: readonly (readonly [path: string | undefined, type: string | undefined])[]
  readonly spans: readonly SentSpan[]
  readonly metrics: readonly SentMetric[]
}

/** What a request holds, as the protocol has it. */
interface Payload {
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[]
  }[]
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly { readonly metrics: readonly SentMetric[] }[]
  }[]
}

/** Starts a {@link Receiver} on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const requests: (readonly [string | undefined, string | undefined])[] = []
  const spans: SentSpan[] = []
  const metrics: SentMetric[] = []
  const server = createServer((request, response) => {
    void readPayload(request).then(({ resourceSpans = [], resourceMetrics = [] }) => {
      requests.push([request.url, request.headers['content-type']])
      for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans)
      for (const { scopeMetrics } of resourceMetrics)
        for (const scope of scopeMetrics) metrics.push(...scope.metrics)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    spans,
    metrics,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function readPayload(request: IncomingMessage): Promise<Payload> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return JSON.parse(body) as Payload // of our own exporter
}
