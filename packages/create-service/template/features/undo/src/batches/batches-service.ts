import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { __Resource__Request, __Resource__Response } from '../models/index.ts'
import { create__Resource__, delete__Resource__ } from '../operations.ts'

/** Several __resources-words__ at once. */
export class BatchesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Creates all of them or none: when one fails, those before it are deleted again. Sends several requests, so the result is a
   * plain promise; `timeout` is that of all requests that create something.
   *
   * `create__Resource__` and `delete__Resource__`
   *
   * @throws {ValidationError} when the API or the model refuses a body; nothing is left behind then.
   *
   * @example
   * ```ts
   * await client.__serviceKey__.batches.createAll([{ name: 'first' }, { name: 'second' }])
   * ```
   */
  async createAll(
    bodies: readonly __Resource__Request[],
    options?: CallOptions,
  ): Promise<readonly __Resource__Response[]> {
    const shared = this.#context.shareTimeout(options)
    const created: __Resource__Response[] = []
    try {
      for (const body of bodies)
        created.push(await this.#context.execute(create__Resource__, { body }, shared))
      return created
    } catch (error) {
      for (const { id } of created.toReversed()) await this.#remove(id)
      throw error
    }
  }

  /** Without the caller's options: an aborted signal must not keep it from cleaning up. */
  async #remove(id: string): Promise<void> {
    try {
      await this.#context.execute(delete__Resource__, { id })
    } catch {
      this.#context.logger.warn('A step could not be undone.', { operation: 'delete__Resource__' })
    }
  }
}
