import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import {
  disableAccessVisibility,
  enableAccessVisibility,
  getAccessVisibilityEnabled,
} from './operations.gen.ts'

/** Access Visibility: the record of who has reached what, and was kept from what, in the WPC. */
export class AccessVisibilityService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Turns Access Visibility off; nothing changes where it is off.
   *
   * API 1.1.1, `disableAccessVisibility`, PUT /access-visibility/disable
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * await client.accessVisibility.disable()
   * ```
   */
  disable(options?: CallOptions): Call<void> {
    return this.#context.execute(disableAccessVisibility, {}, options)
  }

  /**
   * Turns Access Visibility on; nothing changes where it is on.
   *
   * API 1.1.1, `enableAccessVisibility`, PUT /access-visibility/enable
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * await client.accessVisibility.enable()
   * ```
   */
  enable(options?: CallOptions): Call<void> {
    return this.#context.execute(enableAccessVisibility, {}, options)
  }

  /**
   * Reads whether Access Visibility is on.
   *
   * API 1.1.1, `getAccessVisibilityEnabled`, GET /access-visibility/enabled
   *
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * if (!(await client.accessVisibility.get())) await client.accessVisibility.enable()
   * ```
   */
  get(options?: CallOptions): Call<boolean> {
    return this.#context.execute(getAccessVisibilityEnabled, {}, options)
  }
}
