import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
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
import { draftUser } from './draft-user.ts'

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
   * @example
   * ```ts
   * for await (const user of client.users.list()) console.log(user.username, user.status)
   * ```
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
   * @throws {ValidationError} when the API or the model refuses the body, for a username that is taken for instance.
   *
   * @example
   * ```ts
   * const user = await client.users.create({
   *   username: 'ada',
   *   email: 'ada@example.com',
   *   firstName: 'Ada',
   *   lastName: 'Lovelace',
   *   groupId: '7',
   * })
   * ```
   */
  create(user: UserCreateRequest, options?: CallOptions): Call<UserResponse> {
    return this.#context.execute(createUser, { body: user }, options)
  }

  /**
   * Reads one user.
   *
   * API 1.0, `getUser`, GET /users/{id}
   *
   * @throws {NotFoundError} when there is no user with this id.
   *
   * @example
   * ```ts
   * const user = await client.users.get('42')
   * ```
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
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the API or the model refuses the body, for a group that does not exist or another
   *   e-mail address of the owner for instance.
   *
   * @example
   * ```ts
   * const user = await client.users.update('42', { firstName: 'Ada', lastName: 'Lovelace', groupId: '7' })
   * ```
   */
  update(id: string, user: UserUpdateRequest, options?: CallOptions): Call<UserResponse> {
    return this.#context.execute(updateUser, { id, body: user }, options)
  }

  /**
   * Changes single properties of a user: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends
   * two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getUser` and `updateUser`
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const user = await client.users.patch('42', { lastName: 'Lovelace' })
   * ```
   */
  patch(id: string, changes: Patch<UserUpdateRequest>, options?: CallOptions): Promise<UserResponse> {
    return patchResource<UserResponse, UserUpdateRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftUser,
        changes,
        write: (user, shared) => this.update(id, user, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a user as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param user - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const user = await client.users.get('42')
   * const draft = client.users.draft(user)
   * ```
   */
  draft(user: UserResponse): UserUpdateRequest {
    return draftUser(user)
  }

  /**
   * Deletes a user.
   *
   * API 1.0, `deleteUser`, DELETE /users/{id}
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the user is the owner.
   *
   * @example
   * ```ts
   * await client.users.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteUser, { id }, options)
  }

  /**
   * Gives a suspended user access again.
   *
   * API 1.1.1, `activateUser`, PUT /users/{id}/activate
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the user is the owner.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * await client.users.activate('42')
   * ```
   */
  activate(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(activateUser, { id }, options)
  }

  /**
   * Takes a user's access away.
   *
   * API 1.1.1, `suspendUser`, PUT /users/{id}/suspend
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the user is the owner.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.1.1.
   *
   * @example
   * ```ts
   * await client.users.suspend('42')
   * ```
   */
  suspend(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(suspendUser, { id }, options)
  }

  /**
   * Sends the invitation again: one more e-mail with every call. It is therefore not sent again by the SDK when nobody can
   * tell whether the API has carried it out.
   *
   * API 1.0, `resendUserInvitation`, POST /users/{id}/resend-invitation
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {ValidationError} when the API refuses it.
   *
   * @example
   * ```ts
   * await client.users.resendInvitation('42')
   * ```
   */
  resendInvitation(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(resendUserInvitation, { id }, options)
  }

  /**
   * Removes all second factors of a user, who must set one up at the next sign-in.
   *
   * API 1.0, `resetUserMfa`, POST /users/{userId}/reset-mfa
   *
   * @returns `success`, as the API reports it; its `content` holds nothing.
   * @throws {NotFoundError} when there is no user with this id.
   *
   * @example
   * ```ts
   * const { success } = await client.users.resetMfa('42')
   * ```
   */
  resetMfa(userId: string, options?: CallOptions): Call<GenericResponseVoid> {
    return this.#context.execute(resetUserMfa, { userId }, options)
  }

  /**
   * Makes a user choose a new password. Ends the user's sessions.
   *
   * API 1.2.3, `forceUserPasswordChange`, POST /users/{id}/force-password-change
   *
   * @throws {NotFoundError} when there is no user with this id.
   * @throws {UnsupportedOperationError} when the client is set to an API version before 1.2.3.
   *
   * @example
   * ```ts
   * await client.users.forcePasswordChange('42')
   * ```
   */
  forcePasswordChange(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(forceUserPasswordChange, { id }, options)
  }

  /**
   * The first user with this e-mail address, whatever its case; `undefined` when there is none. The API cannot
   * search, so pages are read until it is found. That may take several requests, so the result is a plain promise.
   *
   * API 1.0, `listUsers`
   *
   * @example
   * ```ts
   * const user = await client.users.findByEmail('ada@example.com')
   * ```
   */
  findByEmail(email: string, options?: CallOptions): Promise<UserResponse | undefined> {
    return findByName(this.list(options), (user) => user.email, email)
  }

  /**
   * The user with this username, whatever its case; `undefined` when there is none. The API cannot search, so pages
   * are read until it is found. That may take several requests, so the result is a plain promise.
   *
   * API 1.0, `listUsers`
   *
   * @example
   * ```ts
   * const user = await client.users.findByUsername('ada')
   * ```
   */
  findByUsername(username: string, options?: CallOptions): Promise<UserResponse | undefined> {
    return findByName(this.list(options), (user) => user.username, username)
  }
}
