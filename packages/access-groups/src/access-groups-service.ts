import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { AccessDestinationsService } from './access-destinations-service.ts'
import { accessGroupDraft } from './access-group-draft.ts'
import { AccessSourcesService } from './access-sources-service.ts'
import type { AccessGroupRequest, AccessGroupResponse, PageAccessGroupResponse } from './models/index.gen.ts'
import {
  createAccessGroup,
  deleteAccessGroup,
  getAccessGroup,
  listAccessGroups,
  updateAccessGroup,
} from './operations.gen.ts'

/**
 * Access groups: who may reach what. They count where the topology of the WPC is `CUSTOM`; as long as the default group
 * exists, which lets everybody reach everything, the others have no effect.
 */
export class AccessGroupsService {
  /** Who gets access, one by one. */
  readonly sources: AccessSourcesService
  /** What can be reached, one by one. */
  readonly destinations: AccessDestinationsService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.sources = new AccessSourcesService(context)
    this.destinations = new AccessDestinationsService(context)
  }

  /**
   * Lists access groups.
   *
   * API 1.0, `listAccessGroups`, GET /access-groups
   *
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: ListOptions): List<AccessGroupResponse, PageAccessGroupResponse> {
    return this.#context.paginate(listAccessGroups, pageNumbers<AccessGroupResponse>(), options)
  }

  /**
   * Creates an access group.
   *
   * API 1.0, `createAccessGroup`, POST /access-groups
   *
   * @param group - At least one `source` and one `destination`. With `allCovered` an item is everything of its type, or
   *   everything below its `parent`, now and later; otherwise its `children` only. A host is `HOST` as source and
   *   `HOST_SERVICE` as destination. Access goes both ways.
   * @throws ValidationError when the API or the model refuses the body.
   */
  create(group: AccessGroupRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(createAccessGroup, { body: group }, options)
  }

  /**
   * Reads one access group.
   *
   * API 1.0, `getAccessGroup`, GET /access-groups/{id}
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(getAccessGroup, { id }, options)
  }

  /**
   * Replaces an access group: what is left out is cleared. Use {@link AccessGroupsService.patch} to change single
   * properties.
   *
   * API 1.0, `updateAccessGroup`, PUT /access-groups/{id}
   *
   * @param group - The rules of {@link AccessGroupsService.create}.
   * @throws NotFoundError, ValidationError
   */
  update(id: string, group: AccessGroupRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(updateAccessGroup, { id, body: group }, options)
  }

  /**
   * Changes single properties of an access group: reads it, merges, replaces it. Not atomic. `null` clears a
   * property. Sources and destinations are replaced as a whole; `sources` and `destinations` change single ones.
   *
   * API 1.0, `getAccessGroup` and `updateAccessGroup`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(id: string, changes: Patch<AccessGroupRequest>, options?: CallOptions): Promise<AccessGroupResponse> {
    return patchResource<AccessGroupResponse, AccessGroupRequest>({
      read: () => this.get(id, options),
      draft: accessGroupDraft,
      changes,
      write: (group) => this.update(id, group, options),
    })
  }

  /**
   * Deletes an access group.
   *
   * API 1.0, `deleteAccessGroup`, DELETE /access-groups/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteAccessGroup, { id }, options)
  }

  /**
   * The first access group with this name, whatever its case; `undefined` when there is none. The API cannot
   * search, so pages are read until it is found.
   *
   * API 1.0, `listAccessGroups`
   */
  findByName(name: string, options?: CallOptions): Call<AccessGroupResponse | undefined> {
    return this.list(options).find((group) => isSameName(group.name, name))
  }
}
