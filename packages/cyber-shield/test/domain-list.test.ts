import { connect, type SentRequest } from '@cloudconnexa/service-tests'
import { expect, it } from 'vitest'
import { cyberShield } from '../src/index.ts'

function domainsIn({ text }: SentRequest): readonly string[] {
  const { domains, domainAndComments } = JSON.parse(text) as {
    readonly domains?: readonly string[]
    readonly domainAndComments?: readonly { readonly domain: string }[]
  }
  return domains ?? domainAndComments?.map(({ domain }) => domain) ?? []
}

const many = Array.from({ length: 2001 }, (_, index) => `host-${index}.example.com`)

it('refuses more than 1,000 domains in one request before anything is sent', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { client, sent } = connection
  const request = { domainAndComments: many.map((domain) => ({ domain })) }
  await expect(client.cyberShield.allowList.add(request)).rejects.toMatchObject({
    name: 'ValidationError',
    origin: 'client',
    issues: [{ path: 'domainAndComments' }],
  })
  expect(sent).toEqual([])
})

it('adds and removes any number of domains, 1,000 with each request, in order', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { client, sent } = connection
  await client.cyberShield.blockList.addAll(many.map((domain) => ({ domain })))
  await client.cyberShield.blockList.removeAll(new Set(many))
  expect(sent.map(({ path }) => path)).toEqual([
    ...Array<string>(3).fill('/cybershield/block-list-add-domains'),
    ...Array<string>(3).fill('/cybershield/block-list-remove-domains'),
  ])
  expect(sent.map((request) => domainsIn(request).length)).toEqual([1000, 1000, 1, 1000, 1000, 1])
  expect(sent.slice(0, 3).flatMap(domainsIn)).toEqual(many)
  expect(sent.slice(3).flatMap(domainsIn)).toEqual(many)
})

it('sends each domain once, the last of those that are the same', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { client, sent } = connection
  await client.cyberShield.allowList.addAll([
    { domain: 'example.com', comment: 'old' },
    { domain: 'example.net' },
    { domain: 'Example.com', comment: 'new' },
  ])
  expect(sent.map(({ text }) => text)).toEqual([
    JSON.stringify({
      domainAndComments: [{ domain: 'example.net' }, { domain: 'Example.com', comment: 'new' }],
    }),
  ])
})

it('sends nothing for no domains', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  await connection.client.cyberShield.allowList.addAll([])
  await connection.client.cyberShield.allowList.removeAll([])
  expect(connection.sent).toEqual([])
})

const refuseSecond: Parameters<typeof connect>[1] = (_, index) =>
  index === 1 ? [400, { errorMessage: 'Invalid domain', statusError: 'Bad Request' }] : [200]

it('goes on after a request that fails, and reports every domain in the order of the input', async () => {
  await using connection = await connect({ cyberShield }, refuseSecond)
  const { client, sent } = connection
  const report = await client.cyberShield.allowList.addAll(many.map((domain) => ({ domain })))
  expect(sent).toHaveLength(3)
  expect(report).toMatchObject({
    counts: { done: 1001, failed: 1000, skipped: 0, unchanged: 0 },
    requests: 3,
    aborted: false,
  })
  expect(report.rows.map(({ name }) => name)).toEqual(many)
  expect(report.rows[0]).toEqual({ kind: 'domain', name: many[0], action: 'add', status: 'done' })
  expect(report.rows[1000]).toMatchObject({
    name: many[1000],
    status: 'failed',
    error: { name: 'ValidationError', operation: 'addAllowedDomains' },
  })
  expect(report.rows[2000]).toMatchObject({ name: many[2000], status: 'done' })
})

it('stops at the request that fails when asked to', async () => {
  await using connection = await connect({ cyberShield }, refuseSecond)
  const { client, sent } = connection
  const { counts, rows } = await client.cyberShield.blockList.removeAll(many, { stopOnFailure: true })
  expect(sent).toHaveLength(2)
  expect(counts).toEqual({ done: 1000, failed: 1000, skipped: 1, unchanged: 0 })
  expect(rows[2000]).toMatchObject({ status: 'skipped', reason: 'an earlier row failed' })
})

it('refuses a bad domain by its index in the whole input, before anything is sent', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { client, sent } = connection
  // Repeated domains must not move the indexes of those behind them.
  const domains: unknown[] = [many[0], ...many, 7].map((domain) => ({ domain }))
  const job = client.cyberShield.allowList.addAll(domains as { domain: string }[]) // as JavaScript would
  await expect(job).rejects.toMatchObject({
    name: 'ValidationError',
    origin: 'client',
    outcome: 'not-sent',
    message: expect.stringMatching(/: domains\[2002\]\.domain: .*\. In cyberShield\.allowList\.addAll\.$/),
    calledMethod: 'cyberShield.allowList.addAll',
    issues: [{ path: 'domains[2002].domain' }],
  })
  expect(sent).toEqual([])
})

it('reports a repeated domain as skipped, and tells how far it is before each request', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { client } = connection
  const told: string[] = []
  const { rows } = await client.cyberShield.blockList.removeAll(['A.example', ...many, 'a.example'], {
    onProgress: ({ done, total, failed, current }) =>
      void told.push(`${done}/${total} ${failed} ${current ?? 'end'}`),
  })
  expect(rows[0]).toEqual({
    kind: 'domain',
    name: 'A.example',
    action: 'remove',
    status: 'skipped',
    reason: 'the same domain comes again at index 2002',
  })
  expect(told).toEqual([
    `0/2003 0 ${many[0]}`,
    `1001/2003 0 ${many[1000]}`,
    `2001/2003 0 ${many[2000]}`,
    '2003/2003 0 end',
  ])
})

it('sends nothing in a dry run', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  const { counts } = await connection.client.cyberShield.blockList.removeAll(many, { dryRun: true })
  expect(counts).toEqual({ done: 0, failed: 0, skipped: 2001, unchanged: 0 })
  expect(connection.sent).toEqual([])
})

it('rejects with the reason of its signal, and keeps the report', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  await using connection = await connect({ cyberShield }, (_, index) => {
    if (index === 1) controller.abort(reason)
    return [200]
  })
  const { signal } = controller
  const job = connection.client.cyberShield.blockList.removeAll(many, { signal })
  await expect(job).rejects.toBe(reason)
  expect(job.report).toMatchObject({ aborted: true, counts: { done: 1000, failed: 1000, skipped: 1 } })
  expect(job.report.rows[2000]).toMatchObject({ status: 'skipped', reason: 'the job was aborted' })
})
