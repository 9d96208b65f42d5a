import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AddressSplitter } from '../../src/transport/split-address.ts'
import { createRequest } from '../support/create-request.ts'
import { startEchoServer } from '../support/echo-server.ts'
import { transports } from '../support/transports.ts'

const odd = [
  '/api/v1/users/1?page=0&size=1000',
  '/a/../b',
  '/a/./b',
  '/a/%2e%2e/b',
  '/a/%2E/b',
  '/.hidden',
  '/..',
  '/a//b/',
  '/a b?c d',
  "/it's?it's",
  '/a\\b',
  '/ü?ü',
  '/a\tb\nc',
  '/a#fragment',
  '/a?b#fragment',
  '/a?',
  '/a??',
  '/a?b?',
  '/"<>^`{|}',
  '?only=query',
  '',
]

describe.each(transports)('an address of a request by %s', (_, make) => {
  it('stands in the request as URL writes it, whatever was requested before', async () => {
    await using server = await startEchoServer()
    const transport = make()
    for (const rest of ['/plain', ...odd]) await transport.send(createRequest(`${server.url}${rest}`))
    await transport.send(createRequest(`${server.url.replace('http', 'HTTP')}/a/../b`))
    await transport.close?.()
    expect(server.received.map(({ url }) => url)).toEqual(
      ['/plain', ...odd, '/a/../b'].map((rest) => {
        const { pathname, search } = new URL(`${server.url}${rest}`)
        return `${pathname}${search}`
      }),
    )
  })

  it('leads to the host that it names, though another one begins alike', async () => {
    await using server = await startEchoServer()
    const transport = make()
    const { port } = new URL(server.url)
    await transport.send(createRequest(`${server.url}/one`))
    const failing = createRequest(`http://127.0.0.1:${port}@127.0.0.1:1/two`)
    await expect(transport.send(failing)).rejects.toMatchObject({ code: 'CONNECTION_FAILED' })
    await transport.close?.()
    expect(server.received.map(({ url }) => url)).toEqual(['/one'])
  })
})

describe('a splitter of addresses', () => {
  it('splits every address as URL does', () => {
    const splitter = new AddressSplitter()
    const splitWithUrl = (address: string): object => {
      const { origin, pathname, search } = new URL(address)
      return { origin, path: `${pathname}${search}` }
    }
    const origins = fc.constantFrom(
      'http://host',
      'http://host:8080',
      'https://host',
      'http://HOST',
      'http://host:80',
    )
    const pieces = fc.constantFrom(
      '/',
      '.',
      '..',
      'a',
      '%2e',
      '%',
      '?',
      '&',
      '#',
      '\\',
      ' ',
      "'",
      ':',
      '@',
      '"',
      'é',
    )
    const rests = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(origins, rests, (origin, rest) => {
        splitter.split(`${origin}/`)
        const address = `${origin}/${rest}`
        expect(splitter.split(address)).toEqual(splitWithUrl(address))
      }),
      { numRuns: 2_000 },
    )
  })
})
