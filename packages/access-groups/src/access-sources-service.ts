import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { type AccessItemSelection, selectionQuery } from './access-item-selection.ts'
import type { AccessGroupResponse, AccessItemSourceRequest } from './models/index.gen.ts'
import { addAccessGroupSource, removeAccessGroupSource } from './operations.gen.ts'

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
   *   later; otherwise the `children` only. A `USER_GROUP` has no parent. Of the IP services of networks only those of
   *   type `IP_SOURCE` can be sources.
   * @returns The access group as it is then.
   * @throws NotFoundError, ValidationError
   */
  add(id: string, source: AccessItemSourceRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(addAccessGroupSource, { id, body: source }, options)
  }

  /**
   * Removes sources from an access group: all of the type, unless `parentId` or `childId` says which.
   *
   * API 1.0, `removeAccessGroupSource`, DELETE /access-groups/{id}/source
   *
   * @param id - The access group.
   * @param options - `parentId` and `childId` besides the call options. One that is named but empty or `undefined` is
   *   refused, and nothing is sent.
   * @returns The access group as it is then.
   * @throws NotFoundError, ValidationError
   */
  remove(
    id: string,
    type: 'USER_GROUP' | 'NETWORK' | 'NETWORK_SERVICE' | 'HOST',
    options: AccessItemSelection = {},
  ): Call<AccessGroupResponse> {
    return this.#context.execute(removeAccessGroupSource, { id, type, ...selectionQuery(options) }, options)
  }
}
