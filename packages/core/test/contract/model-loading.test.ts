import { expect, it } from 'vitest'
import { type Operation, operations } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { createTestClient } from '../support/create-test-client.ts'
import { catchRejection } from '../support/catch-failure.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const anything = createAnyModel()

/** An operation with a body, and what counts how often its models are loaded. */
function createCountedOperation(
  load: (time: number) => void,
): Operation<{ readonly body: unknown }, unknown> {
  let times = 0
  const operation = operations(async () => {
    times += 1
    load(times)
    return { anything }
  })
  return operation({ id: 'createAnything', method: 'POST', path: '/anything', body: 'anything' })
}

it('the models of a package are loaded once, however many calls need them', async () => {
  await using server = await startScriptedServer([{}])
  await using own = createTestClient(server.url)
  const loads: number[] = []
  const create = createCountedOperation((time) => loads.push(time))
  expect(loads).toEqual([])
  await Promise.all([1, 2, 3].map((body) => own.context.execute(create, { body })))
  await own.context.execute(create, { body: 4 })
  expect(loads).toEqual([1])
})

it('models that are loaded already need no waiting', async () => {
  await using server = await startScriptedServer([{}])
  await using own = createTestClient(server.url)
  const create = createCountedOperation(() => undefined)
  expect(create.models()).toBeInstanceOf(Promise)
  await own.context.execute(create, { body: 1 })
  expect(create.models()).toEqual({ anything })
})

it('models that could not be loaded are loaded again by the next call', async () => {
  await using server = await startScriptedServer([{}])
  await using own = createTestClient(server.url)
  const failure = new Error('the disk is away')
  const create = createCountedOperation((time) => {
    if (time === 1) throw failure
  })
  expect(await catchRejection(own.context.execute(create, { body: 1 }))).toBe(failure)
  await own.context.execute(create, { body: 1 })
  expect(server.requests).toHaveLength(1)
})
