import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { AccessDestinationsService } from './access-destinations-service.ts'
import { draftAccessGroup } from './draft-access-group.ts'
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
   * @example
   * ```ts
   * for await (const group of client.accessGroups.list()) console.log(group.name)
   * ```
   */
  list(options?: ListOptions): List<AccessGroupResponse, PageAccessGroupResponse> {
    return this.#context.paginate(listAccessGroups, pageNumbers<AccessGroupResponse>(), options)
  }

  /**
   * Creates an access group.
   *
   * API 1.0, `createAccessGroup`, POST /access-groups
   *
   * @param group - At least one `source` and one `destination`. With `allCovered` an item is everything of its type,
   *   or everything below its `parent`, now and later; otherwise its `children` only. A host is `HOST` as source and
   *   `HOST_SERVICE` as destination. Access goes both ways.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.create({
   *   name: 'Developers',
   *   source: [{ type: 'USER_GROUP', allCovered: false, children: ['7'] }],
   *   destination: [{ type: 'NETWORK_SERVICE', allCovered: false, parent: '12', children: ['31'] }],
   * })
   * ```
   */
  create(group: AccessGroupRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(createAccessGroup, { body: group }, options)
  }

  /**
   * Reads one access group.
   *
   * API 1.0, `getAccessGroup`, GET /access-groups/{id}
   *
   * @throws {NotFoundError} when there is no access group with this id.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.get('42')
   * ```
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
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.update('42', {
   *   name: 'Developers',
   *   source: [{ type: 'USER_GROUP', allCovered: true }],
   *   destination: [{ type: 'NETWORK_SERVICE', allCovered: true }],
   * })
   * ```
   */
  update(id: string, group: AccessGroupRequest, options?: CallOptions): Call<AccessGroupResponse> {
    return this.#context.execute(updateAccessGroup, { id, body: group }, options)
  }

  /**
   * Changes single properties of an access group: reads it, merges, replaces it. Not atomic. `null` clears a
   * property. Sources and destinations are replaced as a whole; `sources` and `destinations` change single ones.
   * Sends two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getAccessGroup` and `updateAccessGroup`
   *
   * @throws {NotFoundError} when there is no access group with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.patch('42', { description: null })
   * ```
   */
  patch(id: string, changes: Patch<AccessGroupRequest>, options?: CallOptions): Promise<AccessGroupResponse> {
    return patchResource<AccessGroupResponse, AccessGroupRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftAccessGroup,
        changes,
        write: (group, shared) => this.update(id, group, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write an access group as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param group - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.get('42')
   * const draft = client.accessGroups.draft(group)
   * ```
   */
  draft(group: AccessGroupResponse): AccessGroupRequest {
    return draftAccessGroup(group)
  }

  /**
   * Deletes an access group.
   *
   * API 1.0, `deleteAccessGroup`, DELETE /access-groups/{id}
   *
   * @throws {NotFoundError} when there is no access group with this id.
   *
   * @example
   * ```ts
   * await client.accessGroups.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteAccessGroup, { id }, options)
  }

  /**
   * The first access group with this name, whatever its case; `undefined` when there is none. The API cannot search,
   * so pages are read until it is found. That may take several requests, so the result is a plain promise.
   *
   * API 1.0, `listAccessGroups`
   *
   * @example
   * ```ts
   * const group = await client.accessGroups.findByName('developers')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<AccessGroupResponse | undefined> {
    return findByName(this.list(options), (group) => group.name, name)
  }
}
