import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../src/index.ts'
import { startApi } from '../support/api-client.ts'
import { expectText, putRaw } from '../support/settings.ts'

describe('IP allocation mode IP_V4_ONLY', () => {
  it('leaves IPv6 addresses and subnets out of all responses, until it is BOTH again', async () => {
    const clock = new VirtualClock({ start: Date.UTC(2026, 0, 5, 12) })
    const api = await startApi({ seed: 'demo', clock })
    const host = await api.post('/hosts', { name: 'h', connectors: [{ name: 'c', vpnRegionId: 'it-mxp' }] })
    expect(host.body.connectors[0]).toHaveProperty('ipV6Address')
    await api.post('/dns-records', {
      domain: 'both.example.com',
      ipv4Addresses: ['10.0.0.1'],
      ipv6Addresses: ['fd00::1'],
    })
    const paths = [
      '/networks?size=1000',
      `/networks/${[...api.emulator.state.networks][0]?.id ?? ''}`,
      '/networks/connectors',
      '/hosts',
      '/devices',
      '/users?size=1000',
      '/user-groups',
      '/dns-records',
      '/sessions?size=100',
      '/settings/wpc/subnet',
      '/settings/wpc/domain-routing-subnet',
    ]
    const read = async () => {
      const texts: string[] = []
      for (const path of paths) texts.push(await expectText(api.get(path)))
      return texts
    }
    const both = await read()
    expect(both.join('')).toContain('ipV6Address')
    expect(await expectText(putRaw(api, 'wpc/ip-allocation-mode', 'IP_V4_ONLY'))).toBe('IP_V4_ONLY')
    const only = (await read()).join('')
    expect(only).not.toMatch(/ipv6|fd00:/i)
    expect(only).toContain('100.96.0.0/11')
    const created = await api.post('/user-groups', { name: 'new', allRegionsIncluded: true })
    expect(created.body.systemSubnets).toEqual([expect.stringMatching(/^100\./)])
    await api.delete(`/user-groups/${created.body.id}`)
    await putRaw(api, 'wpc/ip-allocation-mode', 'BOTH')
    expect((await read()).filter((_text, index) => index < 8)).toEqual(
      both.filter((_text, index) => index < 8),
    )
  })
})
