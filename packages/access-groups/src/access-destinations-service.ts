import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { type AccessItemSelection, selectionQuery } from './access-item-selection.ts'
import type { AccessGroupResponse, AccessItemDestinationRequest } from './models/index.gen.ts'
import { addAccessGroupDestination, removeAccessGroupDestination } from './operations.gen.ts'

/** The destinations of an access group: what can be reached. They change one by one here, without replacing the group. */
export class AccessDestinationsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Adds one destination to an access group.
   *
   * API 1.0, `addAccessGroupDestination`, POST /access-groups/{id}/destination
   *
   * @param id - The access group.
   * @param destination - With `allCovered` everything of the type, or everything below `parent` if that is given, now
   *   and later; otherwise the `children` only. A `USER_GROUP` has no parent. A `PUBLISHED_SERVICE` is a shared
   *   application of the AppHub; a host is `HOST_SERVICE` here, unlike among the sources.
   * @returns The access group as it is then.
   * @throws NotFoundError, ValidationError
   */
  add(
    id: string,
    destination: AccessItemDestinationRequest,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(addAccessGroupDestination, { id, body: destination }, options)
  }

  /**
   * Removes destinations from an access group: all of the type, unless `parentId` or `childId` says which.
   *
   * API 1.0, `removeAccessGroupDestination`, DELETE /access-groups/{id}/destination
   *
   * @param id - The access group.
   * @param options - `parentId` and `childId` besides the call options. One that is named but empty or `undefined` is
   *   refused, and nothing is sent.
   * @returns The access group as it is then.
   * @throws NotFoundError, ValidationError
   */
  remove(
    id: string,
    type: 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST_SERVICE' | 'PUBLISHED_SERVICE',
    options: AccessItemSelection = {},
  ): Call<AccessGroupResponse> {
    return this.#context.execute(
      removeAccessGroupDestination,
      { id, type, ...selectionQuery(options) },
      options,
    )
  }
}
