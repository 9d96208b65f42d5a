import { ValidationError } from '@cloudconnexa/errors'
import type { CallOptions } from '@cloudconnexa/core'
import {
  type Contract,
  defineService,
  type LazyModel,
  type Operation,
  operations,
  type ServiceContext,
  type ServiceDefinition,
} from '@cloudconnexa/core/service'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { collectFindings } from './support/findings.ts'
import { createThing, getThing, listThings, things, ThingsService } from './support/things.ts'

const loadModels = () => import('./support/things-models.ts')

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
function createWith(thingRequest: LazyModel<unknown>): typeof createThing {
  return { ...createThing, models: async () => ({ ...(await loadModels()), thingRequest }) }
}

/** A model whose schema throws what the function throws, instead of returning issues. */
function createThrowing(
  throwUnlessValid: (value: unknown) => void,
  kind: 'request' | 'response' = 'request',
): LazyModel<unknown> {
  const safeParse = (value: unknown): { readonly success: true } => {
    throwUnlessValid(value)
    return { success: true }
  }
  return { name: 'Own', kind, explain: async () => ({ safeParse }) }
}

function createContract(changes: Partial<Contract>): Contract {
  return { ...getThing, ...changes }
}

describe('contracts', () => {
  it.each<[string, Contract, RegExp]>([
    ['an invalid id', createContract({ id: 'get thing' }), /"get thing" is not a valid operation id/],
    ['an unknown method', createContract({ method: 'TRACE' as 'PUT' }), /method TRACE/],
    ['a path without a slash', createContract({ path: 'things/{id}' }), /start with a slash/],
    ['a path with a slash at its end', createContract({ path: '/things/{id}/' }), /not end with one/],
    ['a path that core completes', createContract({ path: '/api/v1/things' }), /Leave \/api\/v1 out/],
    ['a parameter of another style', createContract({ path: '/things/:id' }), /parameters like \{id\}/],
    ['an open brace', createContract({ path: '/things/{id' }), /parameters like \{id\}/],
    ['a query in a path', createContract({ path: '/things?a=1' }), /nothing of a query/],
    ['a parameter twice', createContract({ path: '/things/{id}/of/{id}' }), /twice/],
    ['a parameter in path and query', createContract({ query: { id: 'string' } }), /"id" both/],
    [
      'a parameter called as a call option',
      createContract({ query: { timeout: 'integer?' } }),
      /"timeout", which is also a call option/,
    ],
    ['a header of the SDK', createContract({ headers: { authorization: 'string' } }), /sets itself/],
    ['a header in capitals', createContract({ headers: { 'If-Match': 'string' } }), /lower case/],
    [
      'a header that is a parameter',
      createContract({ query: { note: 'string?' }, headers: { note: 'string?' } }),
      /"note" both/,
    ],
    ['a base path with a slash at its end', createContract({ basePath: '/edge/v2/' }), /base path/],
    ['a base path with dots', createContract({ basePath: '/edge/../v2' }), /base path/],
    ['an unknown kind', createContract({ query: { n: 'number?' as 'string?' } }), /unknown kind "number\?"/],
    ['a GET with a body', createContract({ body: 'thingRequest' }), /GET with a body/],
    ['an unknown version', createContract({ since: '0.9' }), /"0\.9".*not a version/],
    ['a missing model', createContract({ response: 'nothing' }), /the model "nothing"/],
    [
      'a secret at an invalid path',
      createContract({ secrets: ['content[0].key'] }),
      /"content\[0\]\.key", which is not a path/,
    ],
    [
      'secrets without a model',
      createContract({ response: undefined as unknown as string }),
      /without a model/,
    ],
    [
      'models that do not load',
      { ...getThing, models: () => Promise.reject(new Error('lost')) } as Contract,
      /cannot load its models.*lost/,
    ],
  ])('finds %s', async (_, wrong, finding) => {
    expect(await collectFindings('contracts', withOperations(wrong))).toEqual([
      expect.stringMatching(finding),
    ])
  })

  it('finds a definition without operations', async () => {
    const { operations: _, ...bare } = things
    const definition = bare as typeof things // as somebody without type checks writes it
    expect(await collectFindings('contracts', { definition })).toEqual([
      expect.stringContaining('no array of operations'),
    ])
  })

  it('finds an id that is used twice', async () => {
    expect(await collectFindings('contracts', withOperations(getThing, getThing))).toEqual([
      expect.stringContaining('getThing is used more than once'),
    ])
  })

  it('finds a contract without models', async () => {
    const { models: _, ...bare } = getThing
    expect(await collectFindings('contracts', withOperations(bare))).toEqual([
      expect.stringContaining('has no models'),
    ])
  })

  it('finds a property of an unknown version', async () => {
    const thingRequest = { ...createThrowing(() => undefined), since: { 'a.b': '7.0' } }
    expect(await collectFindings('contracts', withOperations(createWith(thingRequest)))).toEqual([
      expect.stringMatching(/takes a\.b.*"7\.0"/),
    ])
  })
})

describe('branded-errors', () => {
  it('finds a model that throws errors of its library', async () => {
    const schema = z.strictObject({ name: z.string(), key: z.string() })
    const thingRequest = createThrowing((value) => void schema.parse(value))
    const found = await collectFindings('branded-errors', withOperations(createWith(thingRequest)))
    expect(found).toContainEqual(expect.stringMatching(/createThing threw a ZodError .*called with nothing/))
  })

  it('finds a response model that does not expect what a broken API sends', async () => {
    // A mistake on purpose.
    const thingResponse = createThrowing(
      (value) => void (value as { readonly key: string }).key.length,
      'response',
    )
    const wrong: Operation<{ readonly id: string }, unknown> = {
      ...getThing,
      models: async () => ({ ...(await loadModels()), thingResponse }),
    }
    const found = await collectFindings('branded-errors', withOperations(wrong))
    expect(found).toContainEqual(expect.stringMatching(/getThing threw a TypeError .*responded with null/))
  })

  it('requests a sample if none can be generated, and uses it', async () => {
    const { thingRequest } = await loadModels()
    // Nothing but a function: no schema that could be read.
    const closed: LazyModel<unknown> = {
      ...thingRequest,
      explain: async () => ({ safeParse: (value) => thingRequest.schema.safeParse(value) }),
    }
    const definition = withOperations(createWith(closed))
    expect(await collectFindings('branded-errors', definition)).toEqual([
      expect.stringContaining('samples: { createThing: { … } }'),
    ])
    const samples = { createThing: { body: { name: 'a', key: 'b' } } }
    expect(await collectFindings('branded-errors', { ...definition, samples })).toEqual([])
    const wrong = { createThing: { body: { name: 'NOT FITTING', key: 'b' } } }
    expect(await collectFindings('branded-errors', { ...definition, samples: wrong })).toEqual([
      expect.stringMatching(/refuses the sample input.*Pass another/),
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

  it('finds a method that does not pass its signal on', async () => {
    expect(
      await collectFindings(
        'cancellation',
        withService((context) => new Forgetful(context)),
      ),
    ).toEqual([expect.stringMatching(/^get\(\) does not pass its signal on to execute, for getThing/)])
  })

  it('finds one in a sub-service and in a wait too', async () => {
    class Outer extends ThingsService {
      readonly inner: Forgetful
      readonly waiting: (id: string, options?: CallOptions) => Promise<unknown>

      constructor(context: ServiceContext) {
        super(context)
        this.inner = new Forgetful(context)
        this.waiting = () => context.poll(async () => ({ done: true, value: 1 }))
      }
    }
    const found = await collectFindings(
      'cancellation',
      withService((context) => new Outer(context)),
    )
    expect(found).toEqual([
      expect.stringContaining('inner.get()'),
      expect.stringContaining('waiting() does not pass its signal on to poll'),
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
      await collectFindings(
        'cancellation',
        withService((context) => new Wrapping(context)),
      ),
    ).toEqual([
      expect.stringMatching(/^early\(\) rejects with an Error when its signal is aborted/),
      expect.stringMatching(/^late\(\) returns a result when its signal is aborted/),
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
        const listed = await this.#context.execute(listThings, { page }, options)
        yield* listed.content
        last = page + 1 >= listed.totalPages
        page += 1
      }
    }
  }

  it('finds a list that trusts the API to end', async () => {
    const changes = {
      ...withService((context) => new Naive(context)),
      lists: { listThings: (service: Naive, options: CallOptions) => service.all(options) },
    }
    const found = await collectFindings('paging', changes)
    expect(found).toEqual([
      expect.stringMatching(/lists\.listThings does not end when .*the same page again and again/),
      expect.stringMatching(/lists\.listThings does not end when .*cycle of empty pages/),
    ])
  })

  it('finds a list that continues after its reader has stopped', async () => {
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
    expect(await collectFindings('paging', changes)).toEqual([
      expect.stringMatching(/does not end when its reader has stopped/),
    ])
  })

  it('requests how to call an operation that no method pages through', async () => {
    const definition = defineService({ ...things, create: () => ({}) })
    expect(await collectFindings('paging', { definition })).toEqual([
      expect.stringContaining('lists: { listThings:'),
    ])
  })

  it('finds an error that is not of the SDK', async () => {
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
    const found = await collectFindings('paging', changes)
    expect(found[0]).toMatch(/lists\.listThings threw a TypeError/)
  })
})

describe('secrets', () => {
  it('finds a message that quotes what was passed in', async () => {
    const { thingRequest } = await loadModels()
    const quoting = createThrowing((value) => {
      if (thingRequest.schema.safeParse(value).success) return
      throw new ValidationError(`Not a thing: ${JSON.stringify(value)}`, {
        code: 'REQUEST_INVALID',
        hint: 'Fix it.',
        issues: [],
        origin: 'client',
      })
    })
    const changes = {
      ...withOperations(createWith(quoting)),
      samples: { createThing: { body: { name: 'a', key: 'b' } } },
    }
    expect(await collectFindings('secrets', changes)).toEqual([
      expect.stringContaining('An error of createThing shows what was in its body'),
    ])
  })

  it('finds a path that does not exist', async () => {
    expect(await collectFindings('secrets', withOperations(createContract({ secrets: ['keys[]'] })))).toEqual(
      [expect.stringContaining('"keys[]", which its response does not have')],
    )
  })

  it('finds a response that its own model refuses', async () => {
    expect(await collectFindings('secrets', withOperations(createContract({ secrets: ['id'] })))).toEqual([
      expect.stringMatching(/getThing refuses a response/),
    ])
  })

  it('uses the response of the author', async () => {
    const changes = withOperations(createContract({ secrets: ['keys[]'], response: 'any' }))
    const any = createThrowing(() => undefined)
    const operation = operations(async () => ({ any }))
    const getKeys = operation({
      id: 'getKeys',
      method: 'GET',
      path: '/keys',
      response: 'any',
      secrets: ['keys[]'],
    })
    const definition = { ...changes.definition, operations: [getKeys] }
    expect(await collectFindings('secrets', { definition })).toEqual([
      expect.stringContaining('responses: { getKeys: … }'),
    ])
    expect(
      await collectFindings('secrets', { definition, responses: { getKeys: { keys: ['a', 'b'] } } }),
    ).toEqual([])
  })
})
