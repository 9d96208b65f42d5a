import { X509Certificate } from 'node:crypto'
import { get } from 'node:https'
import { networkInterfaces } from 'node:os'
import { describe, expect, it } from 'vitest'
import { optional } from '../../src/sections/shared/section.ts'
import { start } from '../support/api-client.ts'

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
  addresses?.some(({ address }) => address === '::1'),
)

function requestStatus(url: string, ca?: string, servername?: string): Promise<number | undefined> {
  const headers = servername === undefined ? {} : { host: servername }
  const options = { agent: false, headers, ...optional('ca', ca), ...optional('servername', servername) }
  return new Promise((resolve, reject) => {
    const request = get(url, options, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    request.on('error', reject)
  })
}

describe('TLS', () => {
  it('is trusted only by clients that trust the authority, by address and by name', async () => {
    const { url, certificateAuthority } = await start({ tls: true })
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    expect(await requestStatus(`${url}/api/v1/users`, certificateAuthority)).toBe(401)
    expect(
      await requestStatus(`${url.replace('127.0.0.1', 'localhost')}/api/v1/users`, certificateAuthority),
    ).toBe(401)
    await expect(requestStatus(`${url}/api/v1/users`)).rejects.toThrow(/certificate/)
  })

  it('is trusted under the name of the Cloud ID, and under further names', async () => {
    const { url, certificateAuthority } = await start({
      tls: true,
      cloudId: 'acme',
      allowedHosts: ['emulator', '192.0.2.7'],
    })
    for (const name of ['acme.api.openvpn.com', 'emulator']) {
      const address = `${url}/api/v1/users`
      expect(await requestStatus(address, certificateAuthority, name)).toBe(401)
      await expect(requestStatus(address, certificateAuthority, `other.${name}`)).rejects.toThrow(/altnames/)
    }
  })

  // Node 22 treats the address ::1 as a name and does not find it among the addresses of the certificate.
  it.skipIf(!hasIpv6 || Number.parseInt(process.versions.node, 10) < 24)(
    'serves the IPv6 loopback as well',
    async () => {
      const { url, certificateAuthority } = await start({ tls: true, host: '::1' })
      expect(url).toMatch(/^https:\/\/\[::1\]:\d+$/)
      expect(await requestStatus(`${url}/api/v1/users`, certificateAuthority)).toBe(401)
    },
  )

  it('has a valid authority, created for every emulator', async () => {
    const [one, other] = [await start({ tls: true }), await start({ tls: true })]
    const authority = new X509Certificate(one.certificateAuthority ?? '')
    expect(authority.ca).toBe(true)
    expect(one.certificateAuthority).not.toBe(other.certificateAuthority)
    expect((await start()).certificateAuthority).toBeUndefined()
  })
})
