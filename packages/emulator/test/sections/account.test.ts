import { describe, expect, it } from 'vitest'
import { readErrorKeys, startApi } from '../support/api-client.ts'

describe('further Cloud IDs', () => {
  it('are rejected unless the option allows them', async () => {
    const { post } = await startApi()
    expect(readErrorKeys(await post('/account/cloud-id?id=second'))).toEqual(['cloudId'])
  })

  it('get their own credentials', async () => {
    const { post, get, emulator } = await startApi({ cloudIdCreation: true })
    const { status, body } = await post('/account/cloud-id?id=second')
    expect(status).toBe(200)
    expect(body.clientId.split('.')[1]).toBe('second')
    expect(body.clientSecret).not.toBe('')
    for (const id of ['second', emulator.cloudId, 'a/b', '']) {
      expect(readErrorKeys(await post(`/account/cloud-id?id=${encodeURIComponent(id)}`)), id).toEqual(['id'])
    }
    expect(readErrorKeys(await post('/account/cloud-id'))).toEqual(['id'])
    expect((await get('/audit-log?size=9')).text).not.toContain(body.clientSecret)
  })
})
