import { NotFoundError } from '@cloudconnexa/errors'
import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import type { PageUserGroupResponse, UserGroupRequest, UserGroupResponse } from './models/index.gen.ts'
import {
  createUserGroup,
  deleteUserGroup,
  getUserGroup,
  listUserGroups,
  updateUserGroup,
} from './operations.gen.ts'
import { draftUserGroup, withOneRegionChoice } from './draft-user-group.ts'

/** User groups: what regions, internet access, devices and authentication their members have. */
export class UserGroupsService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists user groups.
   *
   * API 1.0, `listUserGroups`, GET /user-groups
   *
   * @example
   * ```ts
   * for await (const group of client.userGroups.list()) console.log(group.name)
   * ```
   */
  list(options?: ListOptions): List<UserGroupResponse, PageUserGroupResponse> {
    return this.#context.paginate(listUserGroups, pageNumbers<UserGroupResponse>(), options)
  }

  /**
   * Creates a user group.
   *
   * API 1.0, `createUserGroup`, POST /user-groups
   *
   * @param group - `name` is unique. Regions are chosen by `vpnRegionIds` or by `allRegionsIncluded`, one of the two.
   *   `gatewaysIds` go with `SPLIT_TUNNEL_OFF` only. `tunnelBypass` (since API 1.2.3) needs `SPLIT_TUNNEL_OFF` or
   *   `RESTRICTED_INTERNET`, and its IPv4 subnets (CIDR) must overlap neither each other nor what else has a subnet.
   * @throws {ValidationError} when the API or the model refuses the body, for a name that is taken for instance.
   *
   * @example
   * ```ts
   * const group = await client.userGroups.create({
   *   name: 'Sales',
   *   internetAccess: 'SPLIT_TUNNEL_ON',
   *   maxDevice: 3,
   *   vpnRegionIds: ['eu-central-1'],
   * })
   * ```
   */
  create(group: UserGroupRequest, options?: CallOptions): Call<UserGroupResponse> {
    return this.#context.execute(createUserGroup, { body: group }, options)
  }

  /**
   * Reads one user group. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.
   *
   * API 1.1.0, `getUserGroup`, GET /user-groups/{id}; API 1.0, `listUserGroups`
   *
   * Because that may take several requests, the result is a plain promise.
   *
   * @throws {NotFoundError} when there is no user group with this id.
   *
   * @example
   * ```ts
   * const group = await client.userGroups.get('42')
   * ```
   */
  async get(id: string, options?: CallOptions): Promise<UserGroupResponse> {
    if (this.#context.apiVersion !== '1.0') return this.#context.execute(getUserGroup, { id }, options)
    const found = await this.list(options).find((group) => group.id === id)
    if (found !== undefined) return found
    throw new NotFoundError('The list of user groups holds none with this id.', {
      hint: 'Check the id and the Cloud ID.',
    }).attach({ operation: listUserGroups.id })
  }

  /**
   * Replaces a user group: what is left out is cleared or refused. Use {@link UserGroupsService.patch} to change single
   * properties.
   *
   * API 1.0, `updateUserGroup`, PUT /user-groups/{id}
   *
   * @param group - The rules of {@link UserGroupsService.create}; the API also demands `internetAccess`, as has been
   *   seen.
   * @throws {NotFoundError} when there is no user group with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const group = await client.userGroups.update('42', {
   *   name: 'Sales',
   *   internetAccess: 'SPLIT_TUNNEL_ON',
   *   allRegionsIncluded: true,
   * })
   * ```
   */
  update(id: string, group: UserGroupRequest, options?: CallOptions): Call<UserGroupResponse> {
    return this.#context.execute(updateUserGroup, { id, body: group }, options)
  }

  /**
   * Changes single properties of a user group: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Choosing `vpnRegionIds` takes `allRegionsIncluded` back, and the other way round. Sends two requests, so the
   * result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getUserGroup` (before API 1.1.0 `listUserGroups`) and `updateUserGroup`
   *
   * @throws {NotFoundError} when there is no user group with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const group = await client.userGroups.patch('42', { maxDevice: 5 })
   * ```
   */
  patch(id: string, changes: Patch<UserGroupRequest>, options?: CallOptions): Promise<UserGroupResponse> {
    return patchResource<UserGroupResponse, UserGroupRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftUserGroup,
        changes: withOneRegionChoice(changes),
        write: (group, shared) => this.update(id, group, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a user group as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param group - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const group = await client.userGroups.get('42')
   * const draft = client.userGroups.draft(group)
   * ```
   */
  draft(group: UserGroupResponse): UserGroupRequest {
    return draftUserGroup(group)
  }

  /**
   * Deletes a user group. What the API does with one that still has members is not documented.
   *
   * API 1.0, `deleteUserGroup`, DELETE /user-groups/{id}
   *
   * @throws {NotFoundError} when there is no user group with this id.
   * @throws {ValidationError} when the API refuses it.
   *
   * @example
   * ```ts
   * await client.userGroups.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteUserGroup, { id }, options)
  }

  /**
   * The user group with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages
   * are read until it is found. That may take several requests, so the result is a plain promise.
   *
   * API 1.0, `listUserGroups`
   *
   * @example
   * ```ts
   * const group = await client.userGroups.findByName('sales')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<UserGroupResponse | undefined> {
    return findByName(this.list(options), (group) => group.name, name)
  }
}
