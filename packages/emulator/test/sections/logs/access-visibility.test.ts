import { describe, expect, it } from 'vitest'
import { startApi } from '../../support/api-client.ts'

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
