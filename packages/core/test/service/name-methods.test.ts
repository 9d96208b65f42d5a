import { describe, expect, it } from 'vitest'
import { ConfigurationError, NotFoundError, TimeoutError, ValidationError } from '@cloudconnexa/errors'
import { createClient } from '../../src/index.ts'
import { defineService, patchResource, type ServiceContext, waitFor } from '../../src/service.ts'
import { catchFailure } from '../support/catch-failure.ts'
import { createStaticAuthenticator } from '../support/create-static-authenticator.ts'
import { type ScriptedResponse, startScriptedServer } from '../support/scripted-server.ts'
import { getThing, updateThing } from '../support/things-service.ts'

const thing = { id: '1', name: 'one' }
interface Changes {
  readonly name: string
  readonly password?: string
}

const signal = new AbortController().signal

class PartsService {
  readonly #context: ServiceContext
  constructor(context: ServiceContext) {
    this.#context = context
  }

  get(id: string): PromiseLike<unknown> {
    return this.#context.execute(getThing, { id })
  }
}

/** As services of plugins are: with sub-services, and with whatever else stands in public properties. */
class ThingsService extends PartsService {
  readonly parts: PartsService
  readonly seen: Map<string, string> = new Map<string, string>()
  readonly Parts: typeof PartsService = PartsService
  readonly context: ServiceContext

  constructor(context: ServiceContext) {
    super(context)
    this.context = context
    this.parts = new PartsService(context)
  }

  async readTwice(id: string): Promise<unknown> {
    await this.get(id)
    return this.get(id)
  }

  patch(id: string, changes: Changes): Promise<unknown> {
    return patchResource<typeof thing, Changes>(
      this.context,
      {
        read: (shared) => this.context.execute(getThing, { id }, shared),
        draft: (read) => ({ name: read.name.slice() }),
        changes,
        write: ({ name }, shared) => this.context.execute(updateThing, { id, body: { name } }, shared),
      },
      { signal },
    )
  }

  wait(timeout: number): Promise<unknown> {
    const ask = (): Promise<undefined> => Promise.resolve(undefined)
    return waitFor(this.context, { ask, result: (value) => value, awaited: 'it' }, { timeout })
  }

  refuse(): never {
    throw new ConfigurationError('No.', { code: 'OPTION_INVALID' })
  }
}

const ownPackage = { name: 'things', version: '1.0.0' }
const things = defineService({
  name: 'things',
  package: ownPackage,
  operations: [getThing, updateThing],
  create: (context) => new ThingsService(context),
})
const frozen = defineService({
  name: 'frozen',
  package: ownPackage,
  operations: [getThing],
  create: (context) => Object.freeze({ get: (id: string) => context.execute(getThing, { id }) }),
})
const plain = defineService({
  name: 'plain',
  package: ownPackage,
  operations: [getThing],
  create: (context) => ({ get: (id: string) => context.execute(getThing, { id }) }),
})

async function withClient<T>(
  script: readonly ScriptedResponse[],
  work: (client: ReturnType<typeof create>) => Promise<T>,
): Promise<T> {
  await using server = await startScriptedServer(script)
  await using client = create(server.url)
  return await work(client)
}

function create(url: string) {
  const auth = () => createStaticAuthenticator(url)
  return createClient({
    auth,
    proxy: false,
    services: { things, frozen, plain },
    validate: 'off',
    retry: { maxAttempts: 1 },
  })
}

const unknown = [{ status: 404, body: {} }]
const nothing: readonly ScriptedResponse[] = []

describe('errors of calls that a service makes', () => {
  it('name methods of classes, inherited ones, those of sub-services and those of objects', async () => {
    await withClient(unknown, async (client) => {
      expect(await catchFailure(client.things.get('1'), NotFoundError)).toMatchObject({
        calledMethod: 'things.get',
        pathParameters: { id: '1' },
      })
      expect(await catchFailure(client.things.parts.get('2'), NotFoundError)).toMatchObject({
        calledMethod: 'things.parts.get',
      })
      expect(await catchFailure(client.plain.get('3'), NotFoundError)).toMatchObject({
        calledMethod: 'plain.get',
      })
    })
  })

  it('name the object alone where a service is frozen', async () => {
    await withClient(unknown, async (client) => {
      const { message } = await catchFailure(client.frozen.get('1'), NotFoundError)
      expect(message).toContain('In getThing (/things/{id}, id "1").')
    })
  })

  it('name the outer one of two methods', async () => {
    await withClient(unknown, async (client) => {
      const { calledMethod } = await catchFailure(client.things.readTwice('1'), NotFoundError)
      expect(calledMethod).toBe('things.readTwice')
    })
  })

  it('name a patch whose draft cannot be made, or whose changes are refused', async () => {
    await withClient([{ body: { id: '1', name: 7 } }], async (client) => {
      const failure = { calledMethod: 'things.patch' }
      await expect(client.things.patch('1', { name: 'two' })).rejects.toMatchObject({
        ...failure,
        code: 'RESPONSE_INVALID',
      })
      expect(
        await catchFailure(client.things.patch('1', { name: 'two', password: '[secret]' }), ValidationError),
      ).toMatchObject(failure)
    })
  })

  it('name a waiter whose time is over', async () => {
    await withClient(nothing, async (client) => {
      const error = await catchFailure(client.things.wait(1), TimeoutError)
      expect(error.message).toMatch(/ In things\.wait\.$/)
    })
  })

  it('name a method that throws at once', async () => {
    await withClient(nothing, async (client) => {
      expect(() => client.things.refuse()).toThrow(expect.objectContaining({ calledMethod: 'things.refuse' }))
    })
  })

  it('leave the reason of a signal to its owner', async () => {
    await withClient(unknown, async (client) => {
      const reason = new ConfigurationError('Enough.', { code: 'OPTION_INVALID' })
      const ended = AbortSignal.abort(reason)
      await expect(client.things.context.execute(getThing, { id: '1' }, { signal: ended })).rejects.toBe(
        reason,
      )
      await expect(client.things.context.poll(async () => ({ done: false }), { signal: ended })).rejects.toBe(
        reason,
      )
      expect(reason.message).toBe('Enough.')
    })
  })
})

describe('a service whose methods are named', () => {
  it('keeps everything else as it was', async () => {
    await withClient(nothing, async ({ things: service }) => {
      expect(service).toBeInstanceOf(ThingsService)
      const patch: unknown = Reflect.get(service, 'patch')
      expect(patch).toHaveProperty('name', 'patch')
      expect(patch).toHaveLength(2)
      expect(Object.keys(service).toSorted()).toEqual(['Parts', 'context', 'parts', 'seen'])
      expect(Object.keys(service.parts)).toEqual([])
      expect(Object.getOwnPropertyNames(service.seen)).toEqual([])
      expect(Object.getOwnPropertyNames(service.context)).not.toContain('execute')
      expect(new service.Parts(service.context)).toBeInstanceOf(PartsService)
    })
  })
})
