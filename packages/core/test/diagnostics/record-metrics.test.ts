import { channel } from 'node:diagnostics_channel'
import { VirtualClock } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import {
  type CallDiagnostics,
  type GaugeReading,
  listMetrics,
  metricLabels,
  type RateLimitStateChange,
  recordMetrics,
} from '../../src/diagnostics.ts'

const server = { serverAddress: 'acme.api.openvpn.com', serverPort: 443 }
const state: RateLimitStateChange = {
  kind: 'state',
  ...server,
  bucket: 'read',
  mode: 'local',
  available: 2,
  capacity: 20,
  refill: { amount: 3, period: 1000 },
  inFlight: 1,
  waiting: 4,
  pausedUntil: undefined,
}
const recorder = { count: () => undefined, observe: () => undefined }

function readLevel(readings: Iterable<GaugeReading>): number | undefined {
  return [...readings].find(({ gauge }) => gauge === 'available')?.value
}

describe('recordMetrics', () => {
  it('lets a bucket fill up while nothing is published, and no further than it can', async () => {
    const clock = new VirtualClock()
    const recording = recordMetrics(recorder, clock)
    channel('cloudconnexa:rate-limit').publish(state)
    expect(readLevel(recording.readGauges())).toBe(2)
    await clock.advance(2500)
    expect(readLevel(recording.readGauges())).toBe(8)
    await clock.advance(60_000)
    expect(readLevel(recording.readGauges())).toBe(19)
    recording.stop()
  })

  it('leaves a bucket empty during a pause', async () => {
    const clock = new VirtualClock()
    const recording = recordMetrics(recorder, clock)
    channel('cloudconnexa:rate-limit').publish({
      ...state,
      available: 0,
      pausedUntil: clock.now() + 30_000,
    })
    await clock.advance(20_000)
    expect(readLevel(recording.readGauges())).toBe(0)
    await clock.advance(10_000)
    expect(readLevel(recording.readGauges())).toBe(19)
    recording.stop()
  })

  it('says nothing of a level that is not known', () => {
    const recording = recordMetrics(recorder)
    const unknown = { available: undefined, capacity: undefined, refill: undefined }
    channel('cloudconnexa:rate-limit').publish({ ...state, ...unknown, mode: 'degraded' })
    expect([...recording.readGauges()].map(({ gauge, value }) => [gauge, value])).toEqual([
      ['inFlight', 1],
      ['queueLength', 4],
      ['degraded', 1],
    ])
    recording.stop()
  })

  it('remembers no more than 1,000 buckets, those that were seen last', () => {
    const recording = recordMetrics(recorder)
    for (let index = 0; index < 1500; index += 1)
      channel('cloudconnexa:rate-limit').publish({ ...state, serverAddress: `s${index}.test` })
    const addresses = new Set([...recording.readGauges()].map(({ labels }) => labels['server.address']))
    expect(addresses.size).toBe(1000)
    expect(addresses).toContain('s1499.test')
    recording.stop()
  })

  it('labels durations with operation and error code, and ends when it is stopped', () => {
    const codes: unknown[] = []
    const recording = recordMetrics({ ...recorder, observe: (_, _seconds, labels) => codes.push(labels) })
    const call: CallDiagnostics = {
      operation: 'getThing',
      calledMethod: undefined,
      method: 'GET',
      path: '/things/{id}',
      attempts: 1,
      status: 500,
      outcome: 'unknown',
      error: undefined,
      timing: { total: 1500, queue: 0, backoff: 0, token: 0, network: 0 },
    }
    for (const error of [undefined, 'NOT_FOUND'])
      channel('tracing:cloudconnexa:call:asyncEnd').publish({ ...call, error })
    recording.stop()
    channel('tracing:cloudconnexa:call:asyncEnd').publish(call)
    const operation = { 'cloudconnexa.operation': 'getThing' }
    expect(codes).toEqual([operation, { ...operation, 'error.type': 'NOT_FOUND' }])
  })
})

describe('the table of metrics', () => {
  it('has names that are unique and follow the rules, with labels that are explained', () => {
    const names = listMetrics().flatMap(({ name, prometheusName }) => [name, prometheusName])
    expect(new Set(names).size).toBe(names.length)
    for (const { name, prometheusName, unit, kind, labels } of listMetrics()) {
      expect(name).toMatch(/^cloudconnexa(?:\.[a-z_]+)+$/)
      const plain = name.replaceAll('.', '_')
      const ending = kind === 'counter' ? '_total' : unit === 's' ? '_seconds' : ''
      expect(prometheusName).toBe(plain + ending)
      for (const label of labels) expect(metricLabels[label]).toBeTypeOf('string')
    }
  })
})
