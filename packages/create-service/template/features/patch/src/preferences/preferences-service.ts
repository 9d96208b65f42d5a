import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { __Resource__PreferencesRequest, __Resource__PreferencesResponse } from './preferences.ts'
import { get__Resource__Preferences, patch__Resource__Preferences } from './operations.ts'

/** Preferences of __resources-words__. */
export class PreferencesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Reads the preferences of __a-resource-words__.
   *
   * `get__Resource__Preferences`, GET __path__/{id}/preferences
   *
   * @throws {NotFoundError} when there is none with this id.
   *
   * @example
   * ```ts
   * const { retention } = await client.__serviceKey__.preferences.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<__Resource__PreferencesResponse> {
    return this.#context.execute(get__Resource__Preferences, { id }, options)
  }

  /**
   * Changes some of the preferences with one request.
   *
   * `patch__Resource__Preferences`, PATCH __path__/{id}/preferences
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * await client.__serviceKey__.preferences.patch('42', { retention: 30 })
   * ```
   */
  patch(
    id: string,
    changes: __Resource__PreferencesRequest,
    options?: CallOptions,
  ): Call<__Resource__PreferencesResponse> {
    return this.#context.execute(patch__Resource__Preferences, { id, body: changes }, options)
  }
}
