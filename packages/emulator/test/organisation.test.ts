import { describe, expect, it } from 'vitest'
import { complaintsAbout, startApi } from './support/api-client.ts'

describe.each([
  ['allow', 'allowedDomains'],
  ['block', 'blockedDomains'],
] as const)('Cyber Shield %s list', (list, name) => {
  it('takes domains with comments; the last of duplicates wins and what is there already is replaced', async () => {
    const { post, emulator } = await startApi()
    const add = (...domainAndComments: object[]) =>
      post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const first = await add(
      { domain: 'one.example.com', comment: 'a' },
      { domain: 'two.example.com' },
      { domain: 'one.example.com', comment: 'b' },
    )
    expect([first.status, first.text]).toEqual([200, ''])
    await add({ domain: 'two.example.com', comment: 'c' })
    const entries = [...emulator.state[name]].map(({ domain, comment }) => [domain, comment])
    expect(entries).toEqual([
      ['one.example.com', 'b'],
      ['two.example.com', 'c'],
    ])
  })

  it('takes at most 1,000 fully qualified domain names, each with its comment at most 150 characters', async () => {
    const { post, emulator } = await startApi()
    const add = (domainAndComments: unknown) =>
      post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const many = (count: number) =>
      Array.from({ length: count }, (_none, n) => ({ domain: `n${n}.example.com` }))
    expect(complaintsAbout(await add(many(1001)))).toEqual(['domainAndComments'])
    for (const domain of ['example', '', 'a..b', '-a.example.com', 'exa mple.com', '*.example.com']) {
      expect(complaintsAbout(await add([...many(1), { domain }]))).toEqual(['domainAndComments[1].domain'])
    }
    expect(complaintsAbout(await add([{ comment: 'c' }]))).toEqual(['domainAndComments[0].domain'])
    const domain = 'a.example.com'
    const comment = 'c'.repeat(150 - domain.length)
    expect(complaintsAbout(await add([{ domain, comment: `${comment}c` }]))).toEqual(['domainAndComments[0]'])
    expect(emulator.state[name].size).toBe(0)
    expect((await add([{ domain, comment }])).status).toBe(200)
    expect((await add(many(1000))).status).toBe(200)
    expect(emulator.state[name].size).toBe(1001)
  })

  it('loses only the domains that are named', async () => {
    const { post, emulator } = await startApi()
    const domainAndComments = ['one', 'two', 'three'].map((label) => ({ domain: `${label}.example.com` }))
    await post(`/cybershield/${list}-list-add-domains`, { domainAndComments })
    const removed = await post(`/cybershield/${list}-list-remove-domains`, {
      domains: ['TWO.example.com', 'unknown.example.com'],
    })
    expect([removed.status, removed.text]).toEqual([200, ''])
    expect([...emulator.state[name]].map(({ id }) => id)).toEqual(['one.example.com', 'three.example.com'])
  })
})

describe('access visibility', () => {
  it('is turned on and off, with or without the JSON literal that the Go client sends', async () => {
    const { get, put } = await startApi()
    expect((await get('/access-visibility/enabled')).text).toBe('false')
    const enabled = await put('/access-visibility/enable', true)
    expect([enabled.status, enabled.text]).toEqual([200, ''])
    await put('/access-visibility/enable')
    expect((await get('/access-visibility/enabled')).text).toBe('true')
    await put('/access-visibility/disable', false)
    expect((await get('/access-visibility/enabled')).text).toBe('false')
  })
})

describe('further Cloud IDs', () => {
  it('are refused unless support, here an option, has allowed them', async () => {
    const { post } = await startApi()
    expect(complaintsAbout(await post('/account/cloud-id?id=second'))).toEqual(['cloudId'])
  })

  it('come with credentials of their own', async () => {
    const { post, get, emulator } = await startApi({ cloudIdCreation: true })
    const { status, body } = await post('/account/cloud-id?id=second')
    expect(status).toBe(200)
    expect(body.clientId.split('.')[1]).toBe('second')
    expect(body.clientSecret).not.toBe('')
    for (const id of ['second', emulator.cloudId, 'a/b', '']) {
      expect(complaintsAbout(await post(`/account/cloud-id?id=${encodeURIComponent(id)}`)), id).toEqual([
        'id',
      ])
    }
    expect(complaintsAbout(await post('/account/cloud-id'))).toEqual(['id'])
    expect((await get('/audit-log?size=9')).text).not.toContain(body.clientSecret)
  })
})
