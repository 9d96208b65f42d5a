import { NotFoundError } from '@cloudconnexa/errors'
import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  requireFound,
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
import { userGroupDraft, withOneRegionChoice } from './user-group-draft.ts'

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
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   * @throws ValidationError when the API or the model refuses the body, for a name that is taken for instance.
   */
  create(group: UserGroupRequest, options?: CallOptions): Call<UserGroupResponse> {
    return this.#context.execute(createUserGroup, { body: group }, options)
  }

  /**
   * Reads one user group. A client that is set to API 1.0, which cannot read a single one, reads the list until it comes.
   *
   * API 1.1.0, `getUserGroup`, GET /user-groups/{id}; API 1.0, `listUserGroups`
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<UserGroupResponse> {
    return this.#context.apiVersion === '1.0'
      ? this.#pick(id, options)
      : this.#context.execute(getUserGroup, { id }, options)
  }

  /**
   * Replaces a user group: what is left out is cleared or refused. Use {@link UserGroupsService.patch} to change single
   * properties.
   *
   * API 1.0, `updateUserGroup`, PUT /user-groups/{id}
   *
   * @param group - The rules of {@link UserGroupsService.create}; the API also demands `internetAccess`, as has been seen.
   * @throws NotFoundError, ValidationError
   */
  update(id: string, group: UserGroupRequest, options?: CallOptions): Call<UserGroupResponse> {
    return this.#context.execute(updateUserGroup, { id, body: group }, options)
  }

  /**
   * Changes single properties of a user group: reads it, merges, replaces it. Not atomic. `null` clears a property.
   * Choosing `vpnRegionIds` takes `allRegionsIncluded` back, and the other way round.
   *
   * API 1.0, `getUserGroup` (before API 1.1.0 `listUserGroups`) and `updateUserGroup`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(id: string, changes: Patch<UserGroupRequest>, options?: CallOptions): Promise<UserGroupResponse> {
    return patchResource<UserGroupResponse, UserGroupRequest>({
      read: () => this.get(id, options),
      draft: userGroupDraft,
      changes: withOneRegionChoice(changes),
      write: (group) => this.update(id, group, options),
    })
  }

  /**
   * Deletes a user group. What the API does with one that still has members is not documented.
   *
   * API 1.0, `deleteUserGroup`, DELETE /user-groups/{id}
   *
   * @throws NotFoundError, ValidationError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteUserGroup, { id }, options)
  }

  /**
   * The user group with this name, whatever its case; `undefined` when there is none. The API cannot search, so pages are
   * read until it is found.
   *
   * API 1.0, `listUserGroups`
   */
  findByName(name: string, options?: CallOptions): Call<UserGroupResponse | undefined> {
    return this.list(options).find((group) => isSameName(group.name, name))
  }

  #pick(id: string, options?: CallOptions): Call<UserGroupResponse> {
    const lookUp = this.list(options).find((group) => group.id === id)
    return requireFound(lookUp, () =>
      new NotFoundError('The list of user groups holds none with this id.', {
        hint: 'Check the id and the Cloud ID.',
      }).attach({ operation: listUserGroups.id }),
    )
  }
}
