import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { describe, expect, it } from 'vitest'
import { registerInstrumentation } from '../src/index.ts'
import { startReceiver } from './support/start-receiver.ts'
import { startSubject } from './support/start-subject.ts'

describe('a receiver of OTLP over HTTP', () => {
  it('gets the span tree of a call', async () => {
    await using receiver = await startReceiver()
    const exporter = new OTLPTraceExporter({ url: `${receiver.url}/v1/traces` })
    await using subject = await startSubject(exporter)
    await subject.client.ready()
    subject.emulator.faults.add({ path: /users/, status: 503, count: 1 })
    await subject.client.users.list({ size: 1 })
    await subject.provider.forceFlush()
    expect(receiver.requests[0]).toEqual(['/v1/traces', 'application/json'])
    const call = receiver.spans.find(({ name }) => name === 'cloudconnexa listUsers')
    const requests = receiver.spans.filter(({ name }) => name === 'GET /users')
    expect(requests).toHaveLength(2)
    for (const { parentSpanId } of requests) expect(parentSpanId).toBe(call?.spanId)
    const keys = receiver.spans.flatMap(({ attributes }) => attributes.map(({ key }) => key))
    expect(keys).toContain('url.template')
    expect(keys).not.toContain('url.full')
    expect(keys).not.toContain('exception.message')
  })

  it('gets the metrics of a call', async () => {
    await using receiver = await startReceiver()
    const exporter = new OTLPMetricExporter({ url: `${receiver.url}/v1/metrics` })
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 2 ** 30 })
    const meterProvider = new MeterProvider({ readers: [reader] })
    const instrumentation = registerInstrumentation({ meterProvider })
    await using subject = await startSubject()
    await subject.client.users.list({ size: 1 })
    await meterProvider.forceFlush()
    instrumentation.dispose()
    await meterProvider.shutdown()
    expect(receiver.requests[0]).toEqual(['/v1/metrics', 'application/json'])
    expect(receiver.metrics).toContainEqual(
      expect.objectContaining({ name: 'cloudconnexa.call.duration', unit: 's' }),
    )
    expect(receiver.metrics.map(({ name }) => name)).toContain('cloudconnexa.rate_limit.available')
  })
})
