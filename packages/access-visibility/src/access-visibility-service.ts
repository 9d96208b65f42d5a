import type { Call, CallOptions, Contract, ServiceContext } from '@cloudconnexa/core'
import { operation } from './operation.ts'

const disableAccessVisibility = operation({
  id: 'disableAccessVisibility',
  method: 'PUT',
  path: '/access-visibility/disable',
  since: '1.1.1',
})
const enableAccessVisibility = operation({
  id: 'enableAccessVisibility',
  method: 'PUT',
  path: '/access-visibility/enable',
  since: '1.1.1',
})
const getAccessVisibilityEnabled = operation({
  id: 'getAccessVisibilityEnabled',
  method: 'GET',
  path: '/access-visibility/enabled',
  since: '1.1.1',
  response: 'getAccessVisibilityEnabledAnswer',
})

/** Contracts of the operations on Access Visibility. */
export const accessVisibilityOperations: readonly Contract[] = [
  disableAccessVisibility,
  enableAccessVisibility,
  getAccessVisibilityEnabled,
]

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
   * @throws UnsupportedOperationError
   */
  disable(options?: CallOptions): Call<undefined> {
    return this.#context.execute(disableAccessVisibility, {}, options)
  }

  /**
   * Turns Access Visibility on; nothing changes where it is on.
   *
   * API 1.1.1, `enableAccessVisibility`, PUT /access-visibility/enable
   *
   * @throws UnsupportedOperationError
   */
  enable(options?: CallOptions): Call<undefined> {
    return this.#context.execute(enableAccessVisibility, {}, options)
  }

  /**
   * Whether Access Visibility is on.
   *
   * API 1.1.1, `getAccessVisibilityEnabled`, GET /access-visibility/enabled
   *
   * @throws UnsupportedOperationError
   */
  isEnabled(options?: CallOptions): Call<boolean> {
    return this.#context.execute(getAccessVisibilityEnabled, {}, options)
  }
}
