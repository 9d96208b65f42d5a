import { describe, expect, it } from 'vitest'
import { sharedSecret, startWithConnector } from '../../support/connectors.ts'

describe('connector profiles and tokens', () => {
  it('responds with 202 and an empty body while they are generated, then with 200 and raw text', async () => {
    for (const kind of ['profile', 'profile/encrypt']) {
      const { post, path, clock } = await startWithConnector({ profileReadyAfter: 500 })
      expect(await post(`${path}/${kind}`)).toMatchObject({ status: 202, text: '' })
      await clock.advance(499)
      expect((await post(`${path}/${kind}`)).status).toBe(202)
      await clock.advance(1)
      const ready = await post(`${path}/${kind}`)
      expect(ready.status).toBe(200)
      expect(ready.headers.get('content-type')).toMatch(/^text\/plain/)
    }
  })

  it('are ready at once by default, as published scripts expect', async () => {
    const { post, path } = await startWithConnector()
    expect((await post(`${path}/profile`)).status).toBe(200)
    expect((await post(`${path}/profile/encrypt`)).status).toBe(200)
  })

  it('have the form of real ones, and are plainly none', async () => {
    const { post, path } = await startWithConnector()
    const token = (await post(`${path}/profile/encrypt`)).text
    expect(token).toMatch(/^[A-Za-z0-9+/=]{44}[0-9a-f]{40}$/)
    expect(token).toContain('only+for+the+tests')
    const { text } = await post(`${path}/profile`)
    expect(text).toMatch(/^# OpenVPN profile of connector door.*not real\nclient\ndev tun\n/)
    expect(text).toContain('\nremote eu-central-1.gw.openvpn.com 1194 udp\n')
    expect(text).toContain('\nremote eu-central-1.gw.openvpn.com 443 tcp\n')
    for (const line of [
      'remote-cert-tls server',
      'resolv-retry infinite',
      'auth SHA256',
      'cipher AES-256-CBC',
    ])
      expect(text.split('\n')).toContain(line)
    for (const block of ['ca', 'cert', 'key', 'tls-auth']) {
      const content = new RegExp(
        `<${block}>\n-----BEGIN .*-----\n(.+)\n-----END .*-----\n</${block}>\n`,
      ).exec(text)
      expect(Buffer.from(content?.[1] ?? '', 'base64').toString(), block).toContain('not a real key')
    }
  })

  it('returns the same profile again, but another token with each request, while older ones stay valid', async () => {
    const { post, path, emulator, connector } = await startWithConnector({ profileReadyAfter: 0 })
    const profiles = [await post(`${path}/profile`), await post(`${path}/profile`)]
    expect(profiles[0]?.text).toBe(profiles[1]?.text)
    const tokens = [
      (await post(`${path}/profile/encrypt`)).text,
      (await post(`${path}/profile/encrypt`)).text,
    ]
    expect(new Set(tokens).size).toBe(2)
    expect(emulator.state.connectors.get(connector.id)?.tokens).toEqual(tokens)
  })

  it('responds to a revocation with a boolean that says whether there was a profile', async () => {
    const api = await startWithConnector({ profileReadyAfter: 100 })
    expect(await api.delete(`${api.path}/profile`)).toMatchObject({ status: 200, body: false })
    await api.post(`${api.path}/profile`)
    await api.clock.advance(100)
    await api.post(`${api.path}/profile/encrypt`)
    await api.clock.advance(10_000)
    expect(await api.readStatus()).toBe('ONLINE')
    expect(await api.delete(`${api.path}/profile`)).toMatchObject({ status: 200, body: true })
    expect(await api.readStatus()).toBe('OFFLINE')
    expect(api.emulator.state.connectors.get(api.connector.id)?.tokens).toEqual([])
    expect((await api.post(`${api.path}/profile`)).status).toBe(202)
  })

  it('returns the URL of a bundle with an installer as raw text', async () => {
    const { post, path } = await startWithConnector()
    const bundle = await post(`${path}/profile/bundle?type=DMG`)
    expect(bundle.status).toBe(200)
    expect(bundle.text).toMatch(/^https:\/\/\S+\.dmg$/)
    for (const query of ['', '?type=EXE']) {
      const response = await post(`${path}/profile/bundle${query}`)
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { type: [{}] } } })
    }
  })

  it('rejects IPsec connectors', async () => {
    const { post, path } = await startWithConnector({}, 'IPSEC', sharedSecret)
    for (const kind of ['profile', 'profile/encrypt', 'profile/bundle?type=MSI']) {
      const response = await post(`${path}/${kind}`)
      expect(response).toMatchObject({ status: 400, body: { errorDetails: { connector: [{}] } } })
    }
  })
})
