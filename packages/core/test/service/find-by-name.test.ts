import { ValidationError } from '@cloudconnexa/errors'
import { describe, expect, it } from 'vitest'
import { findByName } from '../../src/service.ts'
import { asUntyped } from '../support/as-untyped.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const readName = ({ name }: { readonly name?: string }): string | undefined => name
const request = { path: '/things' }

describe('findByName', () => {
  it('finds the first item of the name, whatever its case, and passes over items without one', async () => {
    const content = [{}, { name: 5 }, { name: 'Büro' }, { name: 'BÜRO' }]
    await using server = await startScriptedServer(() => ({ body: { content, totalPages: 1, page: 0 } }))
    await using own = createTestClient(server.url)
    const list = own.client.requestPages<{ readonly name?: string }>(request)
    expect(await findByName(list, readName, 'büro')).toEqual({ name: 'Büro' })
    expect(await findByName(list, readName, 'other')).toBeUndefined()
  })

  it.each([[undefined], [null], [7], [{ name: 'x' }], ['']])(
    'refuses %j, and sends nothing',
    async (name) => {
      await using server = await startScriptedServer([])
      await using own = createTestClient(server.url)
      const list = own.client.requestPages<{ readonly name?: string }>(request)
      const error = await catchFailure(findByName(list, readName, asUntyped(name)), ValidationError)
      expect(error).toMatchObject({
        code: 'REQUEST_INVALID',
        outcome: 'not-sent',
        issues: [{ path: 'name' }],
      })
      expect(server.requests).toHaveLength(0)
    },
  )
})
