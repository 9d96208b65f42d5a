import { listMetrics } from '@cloudconnexa/core/diagnostics'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  type MetricData,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { describe, expect, it } from 'vitest'
import { registerInstrumentation } from '../src/index.ts'
import { startSubject } from './support/start-subject.ts'

/** Collects metrics by the real SDK. */
function startCollecting(): {
  readonly collect: () => Promise<readonly MetricData[]>
  readonly dispose: () => Promise<void>
} {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 2 ** 30 })
  const meterProvider = new MeterProvider({ readers: [reader] })
  const instrumentation = registerInstrumentation({ meterProvider })
  return {
    async collect() {
      exporter.reset()
      await meterProvider.forceFlush()
      return exporter
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    },
    async dispose() {
      instrumentation.dispose()
      await meterProvider.shutdown()
    },
  }
}

/** The values of a metric with what they are broken down by; of a histogram how often it was recorded. */
function readPoints(collected: readonly MetricData[], name: string): readonly unknown[] {
  const metric = collected.find(({ descriptor }) => descriptor.name === name)
  return (metric?.dataPoints ?? []).map(({ attributes, value }) => [
    attributes,
    typeof value === 'object' && 'count' in value ? value.count : value,
  ])
}

describe('metrics', () => {
  it('have the names, units and descriptions of the table', async () => {
    await using subject = await startSubject()
    const collecting = startCollecting()
    await subject.client.networks.list({ size: 1 })
    const collected = await collecting.collect()
    await collecting.dispose()
    expect(collected.length).toBeGreaterThan(5)
    for (const { descriptor } of collected) {
      const { name, unit, description } = descriptor
      expect(listMetrics()).toContainEqual(expect.objectContaining({ name, unit, description }))
    }
  })

  it('count calls, requests, refusals, waits and renewals, and read the buckets', async () => {
    await using subject = await startSubject()
    const { client, emulator } = subject
    const collecting = startCollecting()
    emulator.faults.add({ path: /networks/, throttle: true, retryAfter: 0, count: 1 })
    await Promise.all([client.networks.list({ size: 1 }), client.networks.list({ size: 1 })])
    const collected = await collecting.collect()
    await collecting.dispose()
    const operation = { 'cloudconnexa.operation': 'listNetworks' }
    const server = { 'server.address': '127.0.0.1' }
    const read = { 'cloudconnexa.rate_limit.bucket': 'read', ...server }
    const method = { 'http.request.method': 'GET' }
    expect(readPoints(collected, 'cloudconnexa.call.duration')).toEqual([[operation, 2]])
    expect(readPoints(collected, 'cloudconnexa.attempt.duration')).toEqual([
      [
        {
          ...operation,
          ...method,
          ...server,
          'http.response.status_code': 429,
          'error.type': 'RATE_LIMITED',
        },
        1,
      ],
      [{ ...operation, ...method, ...server, 'http.response.status_code': 200 }, 2],
    ])
    expect(readPoints(collected, 'cloudconnexa.rate_limit.refusals')).toEqual([[read, 1]])
    expect(readPoints(collected, 'cloudconnexa.token.renewal.duration')).toEqual([
      [{ 'cloudconnexa.token.source': 'request', ...server }, 1],
    ])
    expect(readPoints(collected, 'cloudconnexa.rate_limit.queue.length')).toEqual([[read, 0]])
    expect(readPoints(collected, 'cloudconnexa.rate_limit.degraded')).toEqual([[read, 0]])
    expect(readPoints(collected, 'cloudconnexa.rate_limit.available')).toEqual([[read, expect.any(Number)]])
  })

  it('end with the instrumentation, and so do spans', async () => {
    await using subject = await startSubject()
    const collecting = startCollecting()
    await subject.client.networks.list({ size: 1 })
    const before = readPoints(await collecting.collect(), 'cloudconnexa.call.duration')
    await collecting.dispose()
    await subject.client.networks.list({ size: 1 })
    expect(before).toEqual([[expect.anything(), 1]])
    expect(readPoints(await collecting.collect(), 'cloudconnexa.call.duration')).toEqual([])
  })
})
