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
      domainAndComments: [{ domain: 'Example.com', comment: 'new' }, { domain: 'example.net' }],
    }),
  ])
})

it('sends nothing for no domains', async () => {
  await using connection = await connect({ cyberShield }, () => [200])
  await connection.client.cyberShield.allowList.addAll([])
  await connection.client.cyberShield.allowList.removeAll([])
  expect(connection.sent).toEqual([])
})

it('stops at the request that is refused', async () => {
  await using connection = await connect({ cyberShield }, (_, index) =>
    index === 1 ? [400, { errorMessage: 'Invalid domain', statusError: 'Bad Request' }] : [200],
  )
  const { client, sent } = connection
  const adding = client.cyberShield.allowList.addAll(many.map((domain) => ({ domain })))
  await expect(adding).rejects.toMatchObject({ name: 'ValidationError', operation: 'addAllowedDomains' })
  expect(sent).toHaveLength(2)
})
