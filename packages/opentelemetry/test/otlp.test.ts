import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { describe, expect, it } from 'vitest'
import { startSubject } from './support/start-subject.ts'

/** A span as it travels. */
interface SentSpan {
  readonly name: string
  readonly kind: number
  readonly spanId: string
  readonly parentSpanId?: string
  readonly attributes: readonly { readonly key: string }[]
}

/** A receiver of OTLP over HTTP. */
async function startReceiver() {
  const received: { readonly path: string | undefined; readonly type: string | undefined }[] = []
  const spans: SentSpan[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      received.push({ path: request.url, type: request.headers['content-type'] })
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: readonly ResourceSpans[] }
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo // it listens on TCP
  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    received,
    spans,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

interface ResourceSpans {
  readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[]
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) body += chunk
  return body
}

describe('the exporter of OpenTelemetry', () => {
  it('sends the span tree of a call to a receiver over HTTP', async () => {
    await using receiver = await startReceiver()
    await using subject = await startSubject(new OTLPTraceExporter({ url: receiver.url }))
    await subject.client.ready()
    subject.emulator.faults.add({ path: /users/, status: 503, count: 1 })
    await subject.client.users.list({ size: 1 })
    await subject.provider.forceFlush()
    expect(receiver.received[0]).toEqual({ path: '/v1/traces', type: 'application/json' })
    const call = receiver.spans.find(({ name }) => name === 'cloudconnexa listUsers')
    const requests = receiver.spans.filter(({ name }) => name === 'GET /users')
    expect(requests).toHaveLength(2)
    for (const { parentSpanId } of requests) expect(parentSpanId).toBe(call?.spanId)
    const keys = receiver.spans.flatMap(({ attributes }) => attributes.map(({ key }) => key))
    expect(keys).toContain('url.template')
    expect(keys).not.toContain('url.full')
    expect(keys).not.toContain('exception.message')
  })
})
