import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { __resource__Draft } from './__resource-file__-draft.ts'
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
   * @param options - `page` (zero-based) and `size` (default 1,000) besides the call options.
   */
  list(options?: ListOptions): List<__Resource__Response, Page__Resource__Response> {
    return this.#context.paginate(list__Resources__, pageNumbers<__Resource__Response>(), options)
  }

  /**
   * Creates __a-resource-words__.
   *
   * `create__Resource__`, POST __path__
   *
   * @throws ValidationError when the API or the model refuses the body.
   */
  create(body: __Resource__Request, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(create__Resource__, { body }, options)
  }

  /**
   * Reads __a-resource-words__.
   *
   * `get__Resource__`, GET __path__/{id}
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(get__Resource__, { id }, options)
  }

  /**
   * Replaces __a-resource-words__: what is left out is cleared. Use {@link __ServiceName__Service.patch} to change single properties.
   *
   * `update__Resource__`, PUT __path__/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  update(id: string, body: __Resource__Request, options?: CallOptions): Call<__Resource__Response> {
    return this.#context.execute(update__Resource__, { id, body }, options)
  }

  /**
   * Changes single properties of __a-resource-words__: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * `get__Resource__` and `update__Resource__`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<__Resource__Request>,
    options?: CallOptions,
  ): Promise<__Resource__Response> {
    return patchResource<__Resource__Response, __Resource__Request>({
      read: () => this.get(id, options),
      draft: __resource__Draft,
      changes,
      write: (body) => this.update(id, body, options),
    })
  }

  /**
   * Deletes __a-resource-words__.
   *
   * `delete__Resource__`, DELETE __path__/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(delete__Resource__, { id }, options)
  }
}
