import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigurationError } from '@cloudconnexa/errors'
import { listMetrics, toPrometheusLabel } from '@cloudconnexa/core/diagnostics'
import { Counter, Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { registerMetrics } from '../src/index.ts'
import { startSubject } from './support/start-subject.ts'

/** The lines of a metric, without the numbers of buckets and sums, which depend on the machine. */
function selectLines(text: string, name: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(name) && !line.startsWith(`${name}_bucket`))
    .filter((line) => !line.startsWith(`${name}_sum`))
}

/** Catches what something fails with. */
async function settle(call: PromiseLike<unknown>): Promise<void> {
  await call.then(undefined, () => undefined)
}

describe('registered metrics', () => {
  it('say what calls, requests, refusals and renewals there were', async () => {
    await using subject = await startSubject()
    const { client, emulator, registry } = subject
    emulator.faults.add({ path: /networks/, throttle: true, retryAfter: 0, count: 1 })
    await client.networks.list({ size: 1 })
    await settle(client.networks.get('no-such-network'))
    const text = await registry.metrics()
    expect(selectLines(text, 'cloudconnexa_call_duration_seconds')).toEqual([
      'cloudconnexa_call_duration_seconds_count{cloudconnexa_operation="listNetworks"} 1',
      'cloudconnexa_call_duration_seconds_count{cloudconnexa_operation="getNetwork",error_type="NOT_FOUND"} 1',
    ])
    const server = 'server_address="127.0.0.1"'
    const get = 'cloudconnexa_operation="listNetworks",http_request_method="GET"'
    expect(selectLines(text, 'cloudconnexa_attempt_duration_seconds')).toEqual([
      `cloudconnexa_attempt_duration_seconds_count{${get},http_response_status_code="429",error_type="RATE_LIMITED",${server}} 1`,
      `cloudconnexa_attempt_duration_seconds_count{${get},http_response_status_code="200",${server}} 1`,
      expect.stringContaining('cloudconnexa_operation="getNetwork"'),
    ])
    expect(selectLines(text, 'cloudconnexa_rate_limit_refusals_total')).toEqual([
      `cloudconnexa_rate_limit_refusals_total{cloudconnexa_rate_limit_bucket="read",${server}} 1`,
    ])
    expect(selectLines(text, 'cloudconnexa_token_renewal_duration_seconds')).toEqual([
      `cloudconnexa_token_renewal_duration_seconds_count{cloudconnexa_token_source="request",${server}} 1`,
    ])
    expect(selectLines(text, 'cloudconnexa_rate_limit_degraded')).toEqual([
      `cloudconnexa_rate_limit_degraded{cloudconnexa_rate_limit_bucket="read",${server}} 0`,
    ])
  })

  it('are what Prometheus scrapes over HTTP', async () => {
    await using subject = await startSubject()
    const { client, registry } = subject
    const server = createServer((_request, response) => {
      void registry.metrics().then((text) => {
        response.writeHead(200, { 'content-type': registry.contentType }).end(text)
      })
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    try {
      await client.users.list({ size: 1 })
      const { port } = server.address() as AddressInfo // it listens on TCP
      const scraped = await fetch(`http://127.0.0.1:${port}/metrics`)
      const text = await scraped.text()
      expect(scraped.headers.get('content-type')).toContain('text/plain')
      for (const { prometheusName, description } of listMetrics())
        expect(text).toContain(`# HELP ${prometheusName} ${description}`)
      expect(text).toMatch(
        /^cloudconnexa_call_duration_seconds_bucket\{le="\+Inf",cloudconnexa_operation="listUsers"\} 1$/m,
      )
    } finally {
      server.closeAllConnections()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
    }
  })

  it('hold no secret and no id, and grow with operations and codes alone', async () => {
    await using subject = await startSubject()
    const { client, emulator, registry } = subject
    for (let index = 0; index < 20; index += 1) {
      await settle(client.networks.get(`canary-id-${index}`))
      await settle(client.request({ method: 'GET', path: `/canary-path-${index}` }))
    }
    const text = await registry.metrics()
    expect(text).not.toMatch(/canary/)
    expect(text).not.toContain(emulator.clientId)
    expect(text).not.toContain(emulator.clientSecret)
    expect(selectLines(text, 'cloudconnexa_call_duration_seconds')).toHaveLength(2)
    const labels = new Set(listMetrics().flatMap((metric) => metric.labels))
    const allowed = new Set([...labels].map(toPrometheusLabel)).add('le')
    for (const [, label = ''] of text.matchAll(/[{,](\w+)="/g)) expect(allowed).toContain(label)
  })

  it('leave the registry when they are disposed of, and can be registered again', async () => {
    await using subject = await startSubject()
    const { client, registry, registration } = subject
    registration.dispose()
    await client.users.list({ size: 1 })
    expect(await registry.metrics()).not.toContain('cloudconnexa')
    registerMetrics(registry).dispose()
  })

  it('are refused by a registry that has one of them, which is left as it was', async () => {
    const registry = new Registry()
    const name = 'cloudconnexa_rate_limit_refusals_total'
    const taken = new Counter({ name, help: 'of the program', registers: [registry] })
    taken.inc()
    expect(() => registerMetrics(registry)).toThrow(ConfigurationError)
    expect(registry.getMetricsAsArray()).toHaveLength(1)
    registry.clear()
    const first = registerMetrics(registry)
    expect(() => registerMetrics(registry)).toThrow(/already has a metric/)
    first.dispose()
  })

  it('need a registry', () => {
    for (const value of [undefined, {}]) {
      const call = (): unknown => registerMetrics(value as unknown as Registry) // as JavaScript would
      expect(call).toThrow(ConfigurationError)
      expect(call).toThrow('registerMetrics() was called without a registry.')
    }
  })
})
