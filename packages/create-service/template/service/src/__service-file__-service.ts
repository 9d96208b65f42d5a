import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draft__Resource__ } from './draft-__resource-file__.ts'
import type { __Resource__Request, __Resource__Response, Page__Resource__Response } from './models/index.ts'
import {
  create__Resource__,
  delete__Resource__,
  get__Resource__,
  list__Resources__,
  update__Resource__,
} from './operations.ts'

/** __Summary__ */
export class __ServiceName__Service {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists __resources-words__.
   *
   * `list__Resources__`, GET __path__
   *
   * @example
   * ```ts
   * for await (const __resource__ of client.__serviceKey__.list()) console.log(__resource__.id)
   * ```
   */
  list(options?: ListOptions): List<__Resource__Response, Page__Resource__Response> {
    return this.#context.paginate(list__Resources__, pageNumbers<__Resource__Response>(), options)
  }

  /**
   * Creates __a-resource-words__.
   *
   * `create__Resource__`, POST __path__
   *
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const __resource__ = await client.__serviceKey__.create({ name: 'example' })
   * ```
   */
  create(body: __Resource__Request, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(create__Resource__, { body }, options)
  }

  /**
   * Reads __a-resource-words__.
   *
   * `get__Resource__`, GET __path__/{id}
   *
   * @throws {NotFoundError} when there is none with this id.
   *
   * @example
   * ```ts
   * const __resource__ = await client.__serviceKey__.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(get__Resource__, { id }, options)
  }

  /**
   * Replaces __a-resource-words__: what is left out is cleared. Use {@link __ServiceName__Service.patch} to change single properties.
   *
   * `update__Resource__`, PUT __path__/{id}
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const __resource__ = await client.__serviceKey__.update('42', { name: 'example' })
   * ```
   */
  update(id: string, body: __Resource__Request, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(update__Resource__, { id, body }, options)
  }

  /**
   * Changes single properties of __a-resource-words__: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * `get__Resource__` and `update__Resource__`
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const __resource__ = await client.__serviceKey__.patch('42', { name: 'example' })
   * ```
   */
  patch(
    id: string,
    changes: Patch<__Resource__Request>,
    options?: CallOptions,
  ): Promise<__Resource__Response> {
    return patchResource<__Resource__Response, __Resource__Request>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draft__Resource__,
        changes,
        write: (body, shared) => this.update(id, body, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write __a-resource-words__ as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param response - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const draft = client.__serviceKey__.draft(await client.__serviceKey__.get('42'))
   * ```
   */
  draft(response: __Resource__Response): __Resource__Request {
    return draft__Resource__(response)
  }

  /**
   * Deletes __a-resource-words__.
   *
   * `delete__Resource__`, DELETE __path__/{id}
   *
   * @throws {NotFoundError} when there is none with this id.
   *
   * @example
   * ```ts
   * await client.__serviceKey__.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(delete__Resource__, { id }, options)
  }
}
