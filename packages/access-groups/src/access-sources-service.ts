import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import {
  type AccessItemScope,
  type AccessItemSelection,
  toScopeQuery,
  toSelectionQuery,
} from './access-item-selection.ts'
import type { AccessGroupResponse, AccessItemSourceRequest } from './models/index.gen.ts'
import { addAccessGroupSource, removeAccessGroupSource } from './operations.gen.ts'

type SourceType = 'USER_GROUP' | 'NETWORK' | 'NETWORK_SERVICE' | 'HOST'

/** The sources of an access group: who gets access. They change one by one here, without replacing the group. */
export class AccessSourcesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Adds one source to an access group.
   *
   * API 1.0, `addAccessGroupSource`, POST /access-groups/{id}/source
   *
   * @param id - The access group.
   * @param source - With `allCovered` everything of the type, or everything below `parent` if that is given, now and
   *   later; otherwise the `children` only. A `USER_GROUP` has no parent. Of the IP services of networks only those
   *   of type `IP_SOURCE` can be sources.
   * @returns The access group as it is then.
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.sources.add('42', {
   *   type: 'USER_GROUP',
   *   allCovered: false,
   *   children: ['7'],
   * })
   * ```
   */
  add(id: string, source: AccessItemSourceRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(addAccessGroupSource, { id, body: source }, options)
  }

  /**
   * Removes one source from an access group.
   *
   * API 1.0, `removeAccessGroupSource`, DELETE /access-groups/{id}/source
   *
   * @param id - The access group.
   * @param source - The source. An id that is empty or `undefined` is refused, and nothing is sent.
   * @returns The access group as it is then.
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the contract refuses the source.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.sources.remove('42', { type: 'USER_GROUP', childId: '7' })
   * ```
   */
  remove(
    id: string,
    source: AccessItemSelection<SourceType>,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(removeAccessGroupSource, { id, ...toSelectionQuery(source) }, options)
  }

  /**
   * Removes all sources of a type from an access group, or those of it below one network or host.
   *
   * API 1.0, `removeAccessGroupSource`, DELETE /access-groups/{id}/source
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
   * const group = await client.accessGroups.sources.removeAll('42', { type: 'NETWORK' })
   * ```
   */
  removeAll(
    id: string,
    scope: AccessItemScope<SourceType>,
    options?: CallOptions,
  ): Call<AccessGroupResponse> {
    return this.#context.execute(removeAccessGroupSource, { id, ...toScopeQuery(scope) }, options)
  }
}
