import { ValidationError } from '@cloudconnexa/errors'
import type { CallOptions } from '@cloudconnexa/core'
import {
  type Contract,
  defineService,
  type Operation,
  operations,
  type Schema,
  type ServiceContext,
  type ServiceDefinition,
} from '@cloudconnexa/core/service'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { findingsOf } from './support/findings.ts'
import { createThing, getThing, listThings, things, ThingsService } from './support/things.ts'

const models = () => import('./support/things-models.ts')

/** The good definition with other contracts. */
function withOperations(...changed: readonly Contract[]): { definition: ServiceDefinition<ThingsService> } {
  return { definition: { ...things, operations: changed } }
}

/** The good definition with another service. */
function withService<S extends ThingsService>(
  create: (context: ServiceContext) => S,
): { definition: ServiceDefinition<S> } {
  return { definition: { ...things, create } }
}

/** An operation whose body has a model of its own kind. */
function createWith(thingRequest: Schema<unknown>): typeof createThing {
  return { ...createThing, models: async () => ({ ...(await models()), thingRequest }) }
}

function contract(changes: Partial<Contract>): Contract {
  return { ...getThing, ...changes }
}

describe('contracts', () => {
  it.each<[string, Contract, RegExp]>([
    ['an id that is none', contract({ id: 'get thing' }), /"get thing" is no id/],
    ['an unknown method', contract({ method: 'PATCH' as 'PUT' }), /method PATCH/],
    ['a path without a slash', contract({ path: 'things/{id}' }), /begins with a slash/],
    ['a path with a slash at its end', contract({ path: '/things/{id}/' }), /ends without/],
    ['a path that core completes', contract({ path: '/api/v1/things' }), /Leave \/api\/v1 out/],
    ['a parameter of another style', contract({ path: '/things/:id' }), /parameters like \{id\}/],
    ['an open brace', contract({ path: '/things/{id' }), /parameters like \{id\}/],
    ['a query in a path', contract({ path: '/things?a=1' }), /nothing of a query/],
    ['a parameter twice', contract({ path: '/things/{id}/of/{id}' }), /twice/],
    ['a parameter in path and query', contract({ query: { id: 'string' } }), /"id" both/],
    ['a GET with a body', contract({ body: 'thingRequest' }), /GET with a body/],
    ['a version that never was', contract({ since: '0.9' }), /"0\.9".*no version/],
    ['a model that is not there', contract({ response: 'nothing' }), /the model "nothing"/],
    [
      'a secret at no path',
      contract({ secrets: ['content[0].key'] }),
      /"content\[0\]\.key", which is no path/,
    ],
    ['secrets without a model', contract({ response: undefined as unknown as string }), /without a model/],
    [
      'models that do not load',
      { ...getThing, models: () => Promise.reject(new Error('lost')) } as Contract,
      /cannot load its models.*lost/,
    ],
  ])('finds %s', async (_, wrong, finding) => {
    expect(await findingsOf('contracts', withOperations(wrong))).toEqual([expect.stringMatching(finding)])
  })

  it('finds a definition without a list', async () => {
    const { operations: _, ...bare } = things
    const definition = bare as typeof things // as somebody without type checks writes it
    expect(await findingsOf('contracts', { definition })).toEqual([
      expect.stringContaining('no list of operations'),
    ])
  })

  it('finds an id that is used twice', async () => {
    expect(await findingsOf('contracts', withOperations(getThing, getThing))).toEqual([
      expect.stringContaining('getThing is used more than once'),
    ])
  })

  it('finds a contract that got no models', async () => {
    const { models: _, ...bare } = getThing
    expect(await findingsOf('contracts', withOperations(bare))).toEqual([
      expect.stringContaining('has no models'),
    ])
  })

  it('finds a property of an unknown version', async () => {
    const thingRequest: Schema<unknown> = { parse: (value) => value, since: { 'a.b': '7.0' } }
    expect(await findingsOf('contracts', withOperations(createWith(thingRequest)))).toEqual([
      expect.stringMatching(/takes a\.b.*"7\.0"/),
    ])
  })
})

describe('branded-errors', () => {
  it('finds a model that throws errors of its library', async () => {
    const thingRequest = z.strictObject({ name: z.string(), key: z.string() })
    const found = await findingsOf('branded-errors', withOperations(createWith(thingRequest)))
    expect(found).toContainEqual(expect.stringMatching(/createThing threw a ZodError .*called with nothing/))
  })

  it('finds an answer model that does not expect what a broken API sends', async () => {
    const thingResponse: Schema<unknown> = {
      parse: (value) => (value as { readonly key: string }).key.length, // a mistake on purpose
    }
    const wrong: Operation<{ readonly id: string }, unknown> = {
      ...getThing,
      models: async () => ({ ...(await models()), thingResponse }),
    }
    const found = await findingsOf('branded-errors', withOperations(wrong))
    expect(found).toContainEqual(expect.stringMatching(/getThing threw a TypeError .*answered with null/))
  })

  it('asks for a sample where none can be made, and works with it', async () => {
    const { thingRequest } = await models()
    // Nothing but a parse function: no schema that could be read.
    const closed: Schema<unknown> = { parse: (value) => thingRequest.parse(value) }
    const definition = withOperations(createWith(closed))
    expect(await findingsOf('branded-errors', definition)).toEqual([
      expect.stringContaining('samples: { createThing: { … } }'),
    ])
    const samples = { createThing: { body: { name: 'a', key: 'b' } } }
    expect(await findingsOf('branded-errors', { ...definition, samples })).toEqual([])
    const wrong = { createThing: { body: { name: 'NOT FITTING', key: 'b' } } }
    expect(await findingsOf('branded-errors', { ...definition, samples: wrong })).toEqual([
      expect.stringMatching(/refuses the input.*Give another/),
    ])
  })
})

describe('cancellation', () => {
  class Forgetful extends ThingsService {
    readonly #context: ServiceContext

    constructor(context: ServiceContext) {
      super(context)
      this.#context = context
    }

    override get(id: string): ReturnType<ThingsService['get']> {
      return this.#context.execute(getThing, { id })
    }
  }

  it('finds a method that keeps its signal to itself', async () => {
    expect(
      await findingsOf(
        'cancellation',
        withService((context) => new Forgetful(context)),
      ),
    ).toEqual([expect.stringMatching(/^get\(\) does not hand its signal on to execute, for getThing/)])
  })

  it('finds it in a sub-service and in a wait too', async () => {
    class Outer extends ThingsService {
      readonly inner: Forgetful
      readonly waiting: (id: string, options?: CallOptions) => Promise<unknown>

      constructor(context: ServiceContext) {
        super(context)
        this.inner = new Forgetful(context)
        this.waiting = () => context.poll(async () => ({ done: true, value: 1 }))
      }
    }
    const found = await findingsOf(
      'cancellation',
      withService((context) => new Outer(context)),
    )
    expect(found).toEqual([
      expect.stringContaining('inner.get()'),
      expect.stringContaining('waiting() does not hand its signal on to poll'),
    ])
  })

  it('finds a method that hides the reason, before its request or during it', async () => {
    class Wrapping extends ThingsService {
      async early(id: string, options?: CallOptions): Promise<unknown> {
        return this.get(id, options).catch((cause: unknown) => {
          throw new Error('could not be read', { cause })
        })
      }

      async late(id: string, options?: CallOptions): Promise<unknown> {
        options?.signal?.throwIfAborted()
        return this.get(id, options).catch(() => undefined)
      }
    }
    expect(
      await findingsOf(
        'cancellation',
        withService((context) => new Wrapping(context)),
      ),
    ).toEqual([
      expect.stringMatching(/^early\(\) rejects with an Error when its signal is aborted/),
      expect.stringMatching(/^late\(\) gives a result when its signal is aborted/),
    ])
  })
})

describe('paging', () => {
  class Naive extends ThingsService {
    readonly #context: ServiceContext

    constructor(context: ServiceContext) {
      super(context)
      this.#context = context
    }

    async *all(options?: CallOptions): AsyncGenerator {
      let page = 0
      let last = false
      while (!last) {
        const answer = await this.#context.execute(listThings, { page }, options)
        yield* answer.content
        last = page + 1 >= answer.totalPages
        page += 1
      }
    }
  }

  it('finds a list that trusts the API to end', async () => {
    const changes = {
      ...withService((context) => new Naive(context)),
      lists: { listThings: (service: Naive, options: CallOptions) => service.all(options) },
    }
    const found = await findingsOf('paging', changes)
    expect(found).toEqual([
      expect.stringMatching(/lists\.listThings does not end when .*the same page again and again/),
      expect.stringMatching(/lists\.listThings does not end when .*circle of empty pages/),
    ])
  })

  it('finds a list that reads on when nobody reads it any longer', async () => {
    class Eager extends Naive {
      override async *all(options?: CallOptions): AsyncGenerator {
        const items: unknown[] = []
        for await (const item of this.list(options)) items.push(item)
        yield* items
      }
    }
    const changes = {
      ...withService((context) => new Eager(context)),
      lists: { listThings: (service: Eager, options: CallOptions) => service.all(options) },
    }
    expect(await findingsOf('paging', changes)).toEqual([
      expect.stringMatching(/does not end when its reader has stopped/),
    ])
  })

  it('asks how an operation lists that no method pages through', async () => {
    const definition = defineService({ ...things, create: () => ({}) })
    expect(await findingsOf('paging', { definition })).toEqual([
      expect.stringContaining('lists: { listThings:'),
    ])
  })

  it('finds an error that is none of the SDK', async () => {
    const changes = {
      definition: things,
      lists: {
        listThings: (): AsyncIterable<unknown> => ({
          [Symbol.asyncIterator]: () => {
            throw new TypeError('broken')
          },
        }),
      },
    }
    const found = await findingsOf('paging', changes)
    expect(found[0]).toMatch(/lists\.listThings threw a TypeError/)
  })
})

describe('secrets', () => {
  it('finds a message that quotes what was passed in', async () => {
    const { thingRequest } = await models()
    const quoting: Schema<unknown> = {
      parse(value) {
        try {
          return thingRequest.parse(value)
        } catch {
          throw new ValidationError(`Not a thing: ${JSON.stringify(value)}`, {
            code: 'REQUEST_INVALID',
            hint: 'Mend it.',
            issues: [],
            origin: 'client',
          })
        }
      },
    }
    const changes = {
      ...withOperations(createWith(quoting)),
      samples: { createThing: { body: { name: 'a', key: 'b' } } },
    }
    expect(await findingsOf('secrets', changes)).toEqual([
      expect.stringContaining('An error of createThing shows what was in its body'),
    ])
  })

  it('finds a path that leads nowhere', async () => {
    expect(await findingsOf('secrets', withOperations(contract({ secrets: ['keys[]'] })))).toEqual([
      expect.stringContaining('"keys[]", which leads nowhere'),
    ])
  })

  it('finds an answer that its own model refuses', async () => {
    expect(await findingsOf('secrets', withOperations(contract({ secrets: ['id'] })))).toEqual([
      expect.stringMatching(/getThing refuses an answer/),
    ])
  })

  it('takes the answer of the author', async () => {
    const changes = withOperations(contract({ secrets: ['keys[]'], response: 'any' }))
    const any: Schema<unknown> = { parse: (value) => value }
    const operation = operations(async () => ({ any }))
    const getKeys = operation({
      id: 'getKeys',
      method: 'GET',
      path: '/keys',
      response: 'any',
      secrets: ['keys[]'],
    })
    const definition = { ...changes.definition, operations: [getKeys] }
    expect(await findingsOf('secrets', { definition })).toEqual([
      expect.stringContaining('answers: { getKeys: … }'),
    ])
    expect(await findingsOf('secrets', { definition, answers: { getKeys: { keys: ['a', 'b'] } } })).toEqual(
      [],
    )
  })
})
