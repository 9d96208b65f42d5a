import { CloudConnexaError, NotFoundError, ValidationError } from '@cloudconnexa/errors'
import { type Call, type CallOptions, type List, Secret } from '../../src/index.ts'
import {
  createInvalidInput,
  defineService,
  type Job,
  type JobOptions,
  pageNumbers,
  patchResource,
  type ServiceContext,
  type ServiceDefinition,
  startJob,
  waitFor,
  type WaitOptions,
} from '../../src/service.ts'
import type { ThingRequest, ThingResponse, ThingSecrets } from './things-models.ts'
import { getSecrets, getThing, getThings, setSetting, updateThing } from './things-service.ts'

/** What a plugin brings with its own copies of core and errors; tests load this file once more to get them. */
export const copy: {
  readonly CloudConnexaError: typeof CloudConnexaError
  readonly NotFoundError: typeof NotFoundError
  readonly Secret: typeof Secret
  readonly ValidationError: typeof ValidationError
} = { CloudConnexaError, NotFoundError, Secret, ValidationError }

class Relays {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  get(id: string, options?: CallOptions): Call<ThingResponse> {
    return this.#context.execute(getThing, { id }, options)
  }

  secrets(id: string): Call<ThingSecrets> {
    return this.#context.execute(getSecrets, { id })
  }

  /** Sends a secret of this copy. */
  setMessage(message: string): Call<void> {
    return this.#context.execute(setSetting, { body: new Secret(message) })
  }

  list(options?: CallOptions): List<ThingResponse> {
    return this.#context.paginate(getThings, pageNumbers(), options)
  }

  patch(id: string, changes: Partial<ThingRequest>, options?: CallOptions): Promise<ThingResponse> {
    return patchResource<ThingResponse, ThingRequest>(
      this.#context,
      {
        read: (shared) => this.#context.execute(getThing, { id }, shared),
        draft: ({ name }) => ({ name }),
        changes,
        write: (body, shared) => this.#context.execute(updateThing, { id, body }, shared),
      },
      options,
    )
  }

  waitForName(id: string, name: string, options?: WaitOptions): Promise<ThingResponse> {
    return waitFor(
      this.#context,
      {
        ask: (shared) => this.#context.execute(getThing, { id }, shared),
        result: (thing) => (thing.name === name ? thing : undefined),
        awaited: `thing ${id} to be named ${name}`,
      },
      options,
    )
  }

  rename(ids: readonly string[], name: string, options?: JobOptions): Job {
    const rename = (id: string) => ({
      items: [{ kind: 'thing', name: id, id, action: 'rename' }],
      run: (shared: CallOptions) => this.#context.execute(updateThing, { id, body: { name } }, shared),
    })
    return startJob(this.#context, { prepare: async () => ids.map(rename) }, options)
  }

  refuse(): never {
    throw createInvalidInput([{ path: 'name', message: 'is refused' }])
  }
}

export const relays: ServiceDefinition<Relays> = defineService({
  name: 'relays',
  package: { name: 'relays-of-tests', version: '1.0.0' },
  operations: [getThing, getThings, updateThing],
  create: (context) => new Relays(context),
})
