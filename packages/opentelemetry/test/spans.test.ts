import { inspect } from 'node:util'
import { context, type ContextManager, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { describe, expect, it } from 'vitest'
import { drawTree, startSubject } from './support/start-subject.ts'

/** Catches what a call fails with. */
async function catchError(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call
  } catch (error) {
    return error
  }
  throw new Error('The call has not failed.')
}

/** A context manager as they were before they could attach a context. */
function createPlainContextManager(): ContextManager {
  const manager = new AsyncLocalStorageContextManager()
  const plain: ContextManager = {
    active: () => manager.active(),
    with: (active, work, receiver, ...given) => manager.with(active, work, receiver, ...given),
    bind: (active, target) => manager.bind(active, target),
    enable: () => plain,
    disable: () => plain,
  }
  return plain
}

describe('spans', () => {
  it('of a call with a retry and a token renewal nest under the span of the caller', async () => {
    await using subject = await startSubject()
    const { emulator, client, provider } = subject
    await client.ready()
    emulator.faults.add({ path: /users/, status: 503, count: 1 })
    emulator.faults.add({ path: /users/, expireToken: true, count: 1 })
    const tracer = provider.getTracer('program')
    await tracer.startActiveSpan('nightly job', async (span) => {
      await Promise.resolve()
      await client.users.list({ size: 1 })
      await client.networks.list({ size: 1 })
      span.end()
    })
    const spans = subject.readSpans()
    expect(drawTree(spans)).toEqual([
      'cloudconnexa token renewal',
      'nightly job',
      '  cloudconnexa listUsers',
      '    GET /users',
      '    GET /users',
      '    cloudconnexa token renewal',
      '    GET /users',
      '  cloudconnexa listNetworks',
      '    GET /networks',
    ])
    const [call] = spans.filter(({ name }) => name === 'cloudconnexa listUsers')
    expect(call).toMatchObject({ kind: SpanKind.INTERNAL, status: { code: SpanStatusCode.UNSET } })
    expect(call?.attributes).toMatchObject({
      'cloudconnexa.operation': 'listUsers',
      'cloudconnexa.called_method': 'users.list',
      'cloudconnexa.attempts': 3,
      'cloudconnexa.outcome': 'applied',
      'http.response.status_code': 200,
    })
  })

  it('nest below their call where the context manager cannot carry a context along', async () => {
    await using subject = await startSubject()
    context.disable()
    context.setGlobalContextManager(createPlainContextManager())
    await subject.provider.getTracer('program').startActiveSpan('job', async (span) => {
      await subject.client.users.list({ size: 1 })
      span.end()
    })
    const tree = drawTree(subject.readSpans()).filter((line) => !line.includes('token'))
    expect(tree).toEqual(['job', '  cloudconnexa listUsers', '    GET /users'])
  })

  it('of HTTP requests follow the semantic conventions, without what holds ids', async () => {
    await using subject = await startSubject()
    const { emulator, client } = subject
    const { id } = await client.networks.create({ name: 'office' })
    emulator.faults.add({ path: /networks/, method: 'PUT', status: 503, count: 1 })
    await client.networks.update(id, { name: 'office' })
    const [first, second] = subject.readSpans().filter(({ name }) => name === 'PUT /networks/{id}')
    const common = {
      'http.request.method': 'PUT',
      'url.template': '/networks/{id}',
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(emulator.url).port),
      'http.request.body.size': expect.any(Number),
      'cloudconnexa.operation': 'updateNetwork',
    }
    expect(first).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.ERROR } })
    expect(first?.attributes).toEqual({
      ...common,
      'http.response.status_code': 503,
      'error.type': 'SERVICE_UNAVAILABLE',
      'cloudconnexa.outcome': 'unknown',
    })
    expect(second).toMatchObject({ kind: SpanKind.CLIENT, status: { code: SpanStatusCode.UNSET } })
    expect(second?.attributes).toEqual({
      ...common,
      'http.response.status_code': 200,
      'http.request.resend_count': 1,
      'cloudconnexa.outcome': 'applied',
    })
  })

  it('of a failed call have its code and status, and neither message nor stack nor id', async () => {
    await using subject = await startSubject()
    const { client } = subject
    await catchError(client.networks.get('canary-id'))
    await catchError(client.users.get(''))
    const spans = subject.readSpans()
    expect(spans.filter(({ name }) => name.startsWith('cloudconnexa get'))).toMatchObject([
      { attributes: { 'error.type': 'NOT_FOUND' }, status: { code: SpanStatusCode.ERROR } },
      { attributes: { 'error.type': 'REQUEST_INVALID', 'cloudconnexa.attempts': 0 } },
    ])
    const printed = inspect(
      spans.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
      { depth: 9 },
    )
    expect(printed).not.toMatch(/canary|message|stack|exception/)
    expect(printed).not.toContain(subject.emulator.clientId)
    expect(printed).not.toContain(subject.emulator.clientSecret)
  })

  it('of a list are one for each page', async () => {
    await using subject = await startSubject()
    const job = subject.provider.getTracer('program').startSpan('job')
    await context.with(trace.setSpan(context.active(), job), async () => {
      await subject.client.users.list({ size: 2 }).toArray()
    })
    job.end()
    const tree = drawTree(subject.readSpans())
    const pages = tree.filter((line) => line === '  cloudconnexa listUsers')
    expect(pages.length).toBeGreaterThan(1)
    expect(tree.filter((line) => line.trim() === 'GET /users')).toHaveLength(pages.length)
  })

  it('of a download that is awaited show each call that asks for it, and nothing of what came', async () => {
    await using subject = await startSubject()
    const { client } = subject
    const { items } = await client.networks.connectors.list({ size: 1 })
    const profile = await client.networks.connectors.profile.generate(items[0]?.id ?? '', { interval: 1 })
    const spans = subject.readSpans()
    const tree = drawTree(spans).slice(-2)
    expect(tree).toEqual([
      'cloudconnexa generateNetworkConnectorProfile',
      '  POST /networks/connectors/{id}/profile',
    ])
    const printed = inspect(
      spans.map(({ attributes, events }) => [attributes, events]),
      { depth: 9 },
    )
    expect(printed).toContain('networks.connectors.profile.generate')
    expect(printed).not.toContain(profile.reveal().slice(0, 40))
    expect(printed).not.toContain(items[0]?.id)
  })

  it('of a cancelled call end, as those that are under way', async () => {
    await using subject = await startSubject()
    const { emulator, client } = subject
    await client.ready()
    emulator.faults.add({ path: /networks/, delay: 600_000, status: 200 })
    const controller = new AbortController()
    const call = catchError(client.networks.list({ signal: controller.signal }))
    while (emulator.requests.count({ path: /networks/ }) === 0 && emulator.faults.list()[0]?.hits === 0)
      await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('enough'))
    await call
    const spans = subject.readSpans().filter(({ name }) => !name.includes('token'))
    expect(spans.map(({ name }) => name)).toEqual(['GET /networks', 'cloudconnexa listNetworks'])
    for (const { attributes, status } of spans) {
      expect(attributes).toMatchObject({ 'error.type': 'ABORTED' })
      expect(status).toEqual({ code: SpanStatusCode.ERROR })
    }
  })

  it('of two clients at once do not mix', async () => {
    await using subject = await startSubject()
    const other = subject.createClient()
    const tracer = subject.provider.getTracer('program')
    const work = async (name: string, act: () => PromiseLike<unknown>): Promise<void> =>
      tracer.startActiveSpan(name, async (span) => {
        await Promise.all([act(), act()])
        span.end()
      })
    await Promise.all([subject.client.ready(), other.ready()])
    await Promise.all([
      work('one', () => subject.client.users.list({ size: 1 })),
      work('other', () => other.networks.list({ size: 1 })),
    ])
    const tree = drawTree(subject.readSpans()).filter((line) => !line.includes('token'))
    const users = ['  cloudconnexa listUsers', '    GET /users']
    const networks = ['  cloudconnexa listNetworks', '    GET /networks']
    expect(tree).toEqual(['one', ...users, ...users, 'other', ...networks, ...networks])
  })

  it('have an event for each wait in the queue of the rate limiter', async () => {
    await using subject = await startSubject()
    const { client } = subject
    await client.ready()
    // Nothing is known of the limits before the first response: one request at a time.
    await Promise.all([client.users.list({ size: 1 }), client.networks.list({ size: 1 })])
    const waited = subject.readSpans().filter(({ events }) => events.length > 0)
    expect(waited).toMatchObject([
      {
        name: 'cloudconnexa listNetworks',
        events: [
          {
            name: 'cloudconnexa.rate_limit.wait',
            attributes: {
              'cloudconnexa.rate_limit.bucket': 'read',
              'cloudconnexa.rate_limit.wait.duration': expect.any(Number),
            },
          },
        ],
      },
    ])
  })
})
