import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { download__Resource__Content } from './operations.ts'

/** What __resources-words__ hold. */
export class ContentsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Downloads the content as bytes. The client's `maxResponseBytes` limits its size.
   *
   * `download__Resource__Content`, GET __path__/{id}/content
   *
   * @throws {NotFoundError} when there is none with this id.
   *
   * @example
   * ```ts
   * const bytes = await client.__serviceKey__.contents.download('42')
   * ```
   */
  download(id: string, options?: CallOptions): Call<Uint8Array> {
    return this.#context.execute(download__Resource__Content, { id }, options)
  }
}
