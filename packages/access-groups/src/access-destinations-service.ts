import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import {
  type AccessItemScope,
  type AccessItemSelection,
  toScopeQuery,
  toSelectionQuery,
} from './access-item-selection.ts'
import type { AccessGroupResponse, AccessItemDestinationRequest } from './models/index.gen.ts'
import { addAccessGroupDestination, removeAccessGroupDestination } from './operations.gen.ts'

type DestinationType = 'USER_GROUP' | 'NETWORK_SERVICE' | 'HOST_SERVICE' | 'PUBLISHED_SERVICE'

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
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.destinations.add('42', {
   *   type: 'NETWORK_SERVICE',
   *   allCovered: true,
   *   parent: '12',
   * })
   * ```
   */
  add(
    id: string,
    destination: AccessItemDestinationRequest,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(addAccessGroupDestination, { id, body: destination }, options)
  }

  /**
   * Removes one destination from an access group.
   *
   * API 1.0, `removeAccessGroupDestination`, DELETE /access-groups/{id}/destination
   *
   * @param id - The access group.
   * @param destination - The destination. An id that is empty or `undefined` is refused, and nothing is sent.
   * @returns The access group as it is then.
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the contract refuses the destination.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.destinations.remove('42', {
   *   type: 'NETWORK_SERVICE',
   *   parentId: '12',
   *   childId: '31',
   * })
   * ```
   */
  remove(
    id: string,
    destination: AccessItemSelection<DestinationType>,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(
      removeAccessGroupDestination,
      { id, ...toSelectionQuery(destination) },
      options,
    )
  }

  /**
   * Removes all destinations of a type from an access group, or those of it below one network or host.
   *
   * API 1.0, `removeAccessGroupDestination`, DELETE /access-groups/{id}/destination
   *
   * @param id - The access group.
   * @param scope - Their type, and their parent if it matters. A `parentId` that is empty or `undefined` is refused, and
   *   nothing is sent.
   * @returns The access group as it is then.
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the contract refuses the scope.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.destinations.removeAll('42', { type: 'NETWORK_SERVICE', parentId: '12' })
   * ```
   */
  removeAll(
    id: string,
    scope: AccessItemScope<DestinationType>,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(removeAccessGroupDestination, { id, ...toScopeQuery(scope) }, options)
  }
}
