import { describe, expect, it } from 'vitest'
import { startApi } from '../support/api-client.ts'

describe('regions', () => {
  it('responds with a bare array', async () => {
    const { get } = await startApi()
    const { body } = await get('/regions')
    expect(body).toContainEqual(expect.objectContaining({ id: 'it-mxp', countryIso: 'IT' }))
  })
})
