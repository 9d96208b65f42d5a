import { afterEach, describe, expect, it, vi } from 'vitest'
import { nodeTransport } from '../../../src/transport/node.ts'
import { createRequest } from '../../support/create-request.ts'
import { setProxyEnvironment } from './support/proxy-environment.ts'
import { type ProxyServer, startProxy } from './support/proxy-server.ts'
import { withTransport } from './support/with-transport.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Whether a request goes to the proxy; directly it leads nowhere, as nothing listens at port 1 of this machine. */
async function isProxied(proxy: ProxyServer, url: string): Promise<boolean> {
  const before = proxy.requests.length
  await withTransport(
    () => nodeTransport(),
    (transport) => transport.send(createRequest(url)).catch(() => undefined),
  )
  return proxy.requests.length > before
}

describe('NO_PROXY', () => {
  const exempt = 'http://127.0.0.1:1'

  it.each([
    ['127.0.0.1', exempt],
    ['*', exempt],
    ['example.org,*', exempt],
    ['127.0.0.1:1', exempt],
    ['example.org,127.0.0.1', exempt],
    [' example.org , 127.0.0.1 ', exempt],
    ['example.org 127.0.0.1', exempt],
    [',,127.0.0.1,', exempt],
    ['127.0.0.1.', exempt],
    ['.0.0.1', exempt],
    ['*.0.0.1', exempt],
    ['LocalHost', 'http://localhost:1'],
    ['localhost.', 'http://localhost:1'],
    ['localhost', 'http://LOCALHOST.:1'],
    ['localhost:1', 'http://localhost:1'],
    ['.invalid', 'http://deep.below.INVALID:1'],
    ['.invalid:1', 'http://below.invalid:1'],
    ['*.invalid', 'http://below.invalid:1'],
    ['bücher.invalid', 'http://xn--bcher-kva.invalid:1'],
    ['::1', 'http://[::1]:1'],
    ['[::1]', 'http://[::1]:1'],
    ['[::1]:1', 'http://[::1]:1'],
    ['0:0:0:0:0:0:0:1', 'http://[::1]:1'],
    ['127.0.0.1:80', 'http://127.0.0.1'],
    ['127.0.0.1:443', 'https://127.0.0.1'],
  ])('%j exempts %s', async (list, url) => {
    await using proxy = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: list })
    expect(await isProxied(proxy, url)).toBe(false)
  })

  it.each([
    ['', exempt],
    ['127.0.0.2', exempt],
    ['127.0.0.1:2', exempt],
    ['127.0.0.1:443', 'http://127.0.0.1'],
    ['127.0.0.0/8', exempt],
    ['7.0.0.1', exempt],
    ['host', 'http://localhost:1'],
    ['.localhost', 'http://localhost:1'],
    ['invalid', 'http://below.invalid:1'],
    ['low.invalid', 'http://below.invalid:1'],
    ['[::1]:2', 'http://[::1]:1'],
    ['[::1', 'http://[::1]:1'],
    ['http://127.0.0.1', exempt],
  ])('%j does not exempt %s', async (list, url) => {
    await using proxy = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: list })
    expect(await isProxied(proxy, url)).toBe(true)
  })

  it('in lower case wins, as do the other variables, and an empty one counts as not set', async () => {
    await using proxy = await startProxy()
    await using other = await startProxy()
    setProxyEnvironment({ http_proxy: proxy.url, HTTP_PROXY: other.url, no_proxy: 'a.test', NO_PROXY: '*' })
    expect(await isProxied(proxy, exempt)).toBe(true)
    setProxyEnvironment({ http_proxy: ' ', HTTP_PROXY: proxy.url, no_proxy: '', NO_PROXY: '127.0.0.1' })
    expect(await isProxied(proxy, exempt)).toBe(false)
    setProxyEnvironment({ http_proxy: '', HTTP_PROXY: `${proxy.url}\n` })
    expect(await isProxied(proxy, exempt)).toBe(true)
    expect(other.requests).toEqual([])
  })

  it('HTTP_PROXY is not read in a CGI program, where it is a header that the sender of the request chooses', async () => {
    await using proxy = await startProxy()
    setProxyEnvironment({ HTTP_PROXY: proxy.url, REQUEST_METHOD: 'GET' })
    expect(await isProxied(proxy, exempt)).toBe(false)
    setProxyEnvironment({ HTTP_PROXY: 'not a proxy', http_proxy: proxy.url, REQUEST_METHOD: 'GET' })
    expect(await isProxied(proxy, exempt)).toBe(true)
  })
})
