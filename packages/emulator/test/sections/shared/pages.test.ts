import { describe, expect, it } from 'vitest'
import { startApi } from '../../support/api-client.ts'

describe('pages', () => {
  it('count from zero and have ten members by default', async () => {
    const { get } = await startApi({ seed: { users: 24 } })
    const first = await get('/users')
    expect(first.body).toMatchObject({
      totalElements: 25,
      totalPages: 3,
      numberOfElements: 10,
      page: 0,
      size: 10,
    })
    const last = await get('/users?page=2')
    expect(last.body).toMatchObject({ numberOfElements: 5, page: 2 })
    expect(last.body.content).toHaveLength(5)
    expect(first.body.content[0].id).not.toBe(last.body.content[0].id)
  })

  it('are empty past the end; an empty list has no pages', async () => {
    const { get } = await startApi()
    expect((await get('/users?page=7')).body).toMatchObject({ content: [], numberOfElements: 0, page: 7 })
    expect((await get('/networks')).body).toMatchObject({ content: [], totalElements: 0, totalPages: 0 })
  })
})
