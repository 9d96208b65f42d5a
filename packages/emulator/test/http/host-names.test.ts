import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { type EmulatorOptions, startEmulator } from '../../src/index.ts'
import { start } from '../support/api-client.ts'

interface Exchange {
  readonly status: number | undefined
  readonly text: string
}

/** Sends a request under a host name of choice. */
function sendTo(url: string, host: string, path = '/api/v1/users'): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent: false, headers: { host } }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

async function readStatuses(hosts: readonly string[], options: EmulatorOptions = {}): Promise<unknown[]> {
  const { url } = await start({ cloudId: 'acme', ...options })
  return Promise.all(hosts.map(async (host) => (await sendTo(url, host)).status))
}

/** An address of this machine that is not a loopback address. */
const ownAddress = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address

describe('host names', () => {
  it('are those of the loopback addresses and of the Cloud ID, with any port and in any case', async () => {
    const hosts = ['127.0.0.1', '127.0.0.1:99', 'localhost:1', 'LOCALHOST', 'api.localhost', '[::1]:80']
    hosts.push('acme.api.openvpn.com', 'Acme.API.openvpn.com.:443')
    expect(await readStatuses(hosts)).toEqual(hosts.map(() => 401))
  })

  it('are refused when a web page could have made them up, also for the documentation and the control endpoint', async () => {
    const { url } = await start({ cloudId: 'acme', control: true })
    for (const host of ['rebind.example.com', 'other.api.openvpn.com', 'localhost.example.com', '192.0.2.1'])
      for (const path of ['/api/v1/users', '/docs/openapi.json', '/emulator/requests', '/nowhere']) {
        const { status, text } = await sendTo(url, `${host}:80`, path)
        expect(status, host + path).toBe(421)
        expect(JSON.parse(text)).toEqual({
          errorMessage: expect.stringContaining(`does not serve the host ${host}; allow it with`),
          statusError: 'Misdirected Request',
        })
      }
  })

  it('are further ones on demand', async () => {
    const hosts = ['emulator:8787', 'EMULATOR', 'emulator.example.com']
    expect(await readStatuses(hosts, { allowedHosts: ['emulator'] })).toEqual([401, 401, 421])
    await expect(startEmulator({ allowedHosts: ['http://emulator'] })).rejects.toThrow(/without scheme/)
    await expect(startEmulator({ allowedHosts: ['emulator:80'] })).rejects.toThrow(/without scheme and port/)
  })

  it.skipIf(ownAddress === undefined)('include the address of this machine once it is exposed', async () => {
    const { url } = await start({ host: '0.0.0.0', expose: true })
    const exposed = url.replace(/\/\/[^:]+/, `//${String(ownAddress)}`)
    expect((await sendTo(exposed, `${String(ownAddress)}:80`)).status).toBe(401)
    expect((await sendTo(exposed, '192.0.2.1')).status).toBe(421)
  })
})
