import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { Issued__Resource__KeyResponse, __Resource__KeyRequest } from './key.ts'
import { create__Resource__Key } from './operations.ts'

/** Keys of __resources-words__. */
export class KeysService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Issues a key. The API shows it once, as a `Secret`.
   *
   * `create__Resource__Key`, POST __path__/{id}/keys
   *
   * @throws {NotFoundError} when there is none with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const passphrase = process.env['KEY_PASSPHRASE'] ?? ''
   * const { key } = await client.__serviceKey__.keys.create('42', { name: 'first', passphrase })
   * ```
   */
  create(
    id: string,
    body: __Resource__KeyRequest,
    options?: CallOptions,
  ): Call<Issued__Resource__KeyResponse> {
    return this.#context.execute(create__Resource__Key, { id, body }, options)
  }
}
