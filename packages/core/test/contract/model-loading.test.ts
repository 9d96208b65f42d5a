import { expect, it } from 'vitest'
import { type Operation, operations } from '../../src/service.ts'
import { createAnyModel } from '../support/any-model.ts'
import { clientOf } from '../support/client-of.ts'
import { rejectionOf } from '../support/failure-of.ts'
import { startScriptedServer } from '../support/scripted-server.ts'

const anything = createAnyModel()

/** An operation with a body, and what counts how often its models are loaded. */
function countedOperation(load: (time: number) => void): Operation<{ readonly body: unknown }, unknown> {
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
  await using own = clientOf(server.url)
  const loads: number[] = []
  const create = countedOperation((time) => loads.push(time))
  expect(loads).toEqual([])
  await Promise.all([1, 2, 3].map((body) => own.context.execute(create, { body })))
  await own.context.execute(create, { body: 4 })
  expect(loads).toEqual([1])
})

it('models that could not be loaded are asked for again by the next call', async () => {
  await using server = await startScriptedServer([{}])
  await using own = clientOf(server.url)
  const failure = new Error('the disk is away')
  const create = countedOperation((time) => {
    if (time === 1) throw failure
  })
  expect(await rejectionOf(own.context.execute(create, { body: 1 }))).toBe(failure)
  await own.context.execute(create, { body: 1 })
  expect(server.requests).toHaveLength(1)
})
