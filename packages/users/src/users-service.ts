import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import type {
  GenericResponseVoid,
  PageUserResponse,
  UserCreateRequest,
  UserResponse,
  UserUpdateRequest,
} from './models/index.gen.ts'
import {
  activateUser,
  createUser,
  deleteUser,
  forceUserPasswordChange,
  getUser,
  listUsers,
  resendUserInvitation,
  resetUserMfa,
  suspendUser,
  updateUser,
} from './operations.gen.ts'
import { userDraft } from './user-draft.ts'

/** Users: the people who connect to the WPC, each in one primary user group. */
export class UsersService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists users, each with its devices.
   *
   * API 1.0, `listUsers`, GET /users
   *
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: ListOptions): List<UserResponse, PageUserResponse> {
    return this.#context.paginate(listUsers, pageNumbers<UserResponse>(), options)
  }

  /**
   * Creates a local user, together with devices if they are given. A user with an e-mail address is sent an invitation.
   *
   * API 1.0, `createUser`, POST /users
   *
   * @param user - `username` is unique and cannot be changed later. At most 20 `secondaryGroupIds` (since API 1.1.3).
   * @returns The user, with status `INVITED`.
   * @throws ValidationError when the API or the model refuses the body, for a username that is taken for instance.
   */
  create(user: UserCreateRequest, options?: CallOptions): Call<UserResponse> {
    return this.#context.execute(createUser, { body: user }, options)
  }

  /**
   * Reads one user.
   *
   * API 1.0, `getUser`, GET /users/{id}
   *
   * @throws NotFoundError when there is none with this id.
   */
  get(id: string, options?: CallOptions): Call<UserResponse> {
    return this.#context.execute(getUser, { id }, options)
  }

  /**
   * Replaces a local user's properties: what is left out is cleared. Use {@link UsersService.patch} to change single ones.
   *
   * API 1.0, `updateUser`, PUT /users/{id}
   *
   * @param user - At most 20 `secondaryGroupIds` (since API 1.1.3).
   * @throws NotFoundError, ValidationError for a group that does not exist or another e-mail address of the owner for instance.
   */
  update(id: string, user: UserUpdateRequest, options?: CallOptions): Call<UserResponse> {
    return this.#context.execute(updateUser, { id, body: user }, options)
  }

  /**
   * Changes single properties of a user: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getUser` and `updateUser`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(id: string, changes: Patch<UserUpdateRequest>, options?: CallOptions): Promise<UserResponse> {
    return patchResource<UserResponse, UserUpdateRequest>({
      read: () => this.get(id, options),
      draft: userDraft,
      changes,
      write: (user) => this.update(id, user, options),
    })
  }

  /**
   * Deletes a user.
   *
   * API 1.0, `deleteUser`, DELETE /users/{id}
   *
   * @throws NotFoundError, ValidationError for the owner.
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteUser, { id }, options)
  }

  /**
   * Gives a suspended user access again.
   *
   * API 1.1.1, `activateUser`, PUT /users/{id}/activate
   *
   * @throws NotFoundError, UnsupportedOperationError, ValidationError for the owner.
   */
  activate(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(activateUser, { id }, options)
  }

  /**
   * Takes a user's access away.
   *
   * API 1.1.1, `suspendUser`, PUT /users/{id}/suspend
   *
   * @throws NotFoundError, UnsupportedOperationError, ValidationError for the owner.
   */
  suspend(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(suspendUser, { id }, options)
  }

  /**
   * Sends the invitation again: one more e-mail with every call. It is therefore not sent again by the SDK when nobody can
   * tell whether the API has carried it out.
   *
   * API 1.0, `resendUserInvitation`, POST /users/{id}/resend-invitation
   *
   * @throws NotFoundError, ValidationError
   */
  resendInvitation(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(resendUserInvitation, { id }, options)
  }

  /**
   * Removes all second factors of a user, who must set one up at the next sign-in.
   *
   * API 1.0, `resetUserMfa`, POST /users/{userId}/reset-mfa
   *
   * @returns `success`, as the API reports it; its `content` holds nothing.
   * @throws NotFoundError
   */
  resetMfa(userId: string, options?: CallOptions): Call<GenericResponseVoid> {
    return this.#context.execute(resetUserMfa, { userId }, options)
  }

  /**
   * Makes a user choose a new password. Ends the user's sessions.
   *
   * API 1.2.3, `forceUserPasswordChange`, POST /users/{id}/force-password-change
   *
   * @throws NotFoundError, UnsupportedOperationError
   */
  forcePasswordChange(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(forceUserPasswordChange, { id }, options)
  }

  /**
   * The first user with this e-mail address, whatever its case; `undefined` when there is none. The API cannot search, so
   * pages are read until it is found.
   *
   * API 1.0, `listUsers`
   */
  findByEmail(email: string, options?: CallOptions): Call<UserResponse | undefined> {
    return this.list(options).find((user) => isSameName(user.email, email))
  }

  /**
   * The user with this username, whatever its case; `undefined` when there is none. The API cannot search, so pages are
   * read until it is found.
   *
   * API 1.0, `listUsers`
   */
  findByUsername(username: string, options?: CallOptions): Call<UserResponse | undefined> {
    return this.list(options).find((user) => isSameName(user.username, username))
  }
}
