import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftDevicePosture } from './draft-device-posture.ts'
import type {
  DevicePostureRequest,
  DevicePostureResponse,
  PageDevicePostureResponse,
} from './models/index.gen.ts'
import {
  createDevicePosture,
  deleteDevicePosture,
  getDevicePosture,
  listDevicePostures,
  updateDevicePosture,
} from './operations.gen.ts'

/** Device posture policies: what a device must be like before it may connect, for each operating system. */
export class DevicePosturesService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Lists device posture policies.
   *
   * API 1.0, `listDevicePostures`, GET /device-postures
   *
   * @example
   * ```ts
   * for await (const policy of client.devicePostures.list()) console.log(policy.name)
   * ```
   */
  list(options?: ListOptions): List<DevicePostureResponse, PageDevicePostureResponse> {
    return this.#context.paginate(listDevicePostures, pageNumbers<DevicePostureResponse>(), options)
  }

  /**
   * Creates a device posture policy.
   *
   * API 1.0, `createDevicePosture`, POST /device-postures
   *
   * @param policy - A block for each operating system. Where `windows` or `macos` lists `antiviruses`, one of them is
   *   enough; `MICROSOFT_DEFENDER` is for Windows only. `version` is compared as major.minor.patch. `volume` goes
   *   with `SPECIFIC_VOLUME`. A user group has one policy at most: naming it here takes it out of its former one.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.create({
   *   name: 'Encrypted laptops',
   *   userGroupsIds: ['7'],
   *   windows: { allowed: true, antiviruses: ['MICROSOFT_DEFENDER'], diskEncryption: { type: 'FULL_DISK' } },
   *   android: { allowed: false },
   * })
   * ```
   */
  create(policy: DevicePostureRequest, options?: CallOptions): Call<DevicePostureResponse> {
    return this.#context.execute(createDevicePosture, { body: policy }, options)
  }

  /**
   * Reads one device posture policy.
   *
   * API 1.0, `getDevicePosture`, GET /device-postures/{id}
   *
   * @throws {NotFoundError} when there is no device posture policy with this id.
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.get('42')
   * ```
   */
  get(id: string, options?: CallOptions): Call<DevicePostureResponse> {
    return this.#context.execute(getDevicePosture, { id }, options)
  }

  /**
   * Replaces a device posture policy: what is left out is cleared. Use {@link DevicePosturesService.patch} to change
   * single properties.
   *
   * API 1.0, `updateDevicePosture`, PUT /device-postures/{id}
   *
   * @param policy - The rules of {@link DevicePosturesService.create}.
   * @throws {NotFoundError} when there is no device posture policy with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.update('42', {
   *   name: 'Encrypted laptops',
   *   macos: { allowed: true, diskEncrypted: true },
   * })
   * ```
   */
  update(id: string, policy: DevicePostureRequest, options?: CallOptions): Call<DevicePostureResponse> {
    return this.#context.execute(updateDevicePosture, { id, body: policy }, options)
  }

  /**
   * Changes single properties of a device posture policy: reads it, merges, replaces it. Not atomic. `null` clears a
   * property. The blocks of operating systems are replaced as a whole. Sends two requests, so the result is a plain
   * promise; `timeout` is that of both together.
   *
   * API 1.0, `getDevicePosture` and `updateDevicePosture`
   *
   * @throws {NotFoundError} when there is no device posture policy with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.patch('42', { android: { allowed: false } })
   * ```
   */
  patch(
    id: string,
    changes: Patch<DevicePostureRequest>,
    options?: CallOptions,
  ): Promise<DevicePostureResponse> {
    return patchResource<DevicePostureResponse, DevicePostureRequest>(
      this.#context,
      {
        read: (shared) => this.get(id, shared),
        draft: draftDevicePosture,
        changes,
        write: (policy, shared) => this.update(id, policy, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a device posture policy as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param policy - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.get('42')
   * const draft = client.devicePostures.draft(policy)
   * ```
   */
  draft(policy: DevicePostureResponse): DevicePostureRequest {
    return draftDevicePosture(policy)
  }

  /**
   * Deletes a device posture policy.
   *
   * API 1.0, `deleteDevicePosture`, DELETE /device-postures/{id}
   *
   * @throws {NotFoundError} when there is no device posture policy with this id.
   *
   * @example
   * ```ts
   * await client.devicePostures.delete('42')
   * ```
   */
  delete(id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteDevicePosture, { id }, options)
  }

  /**
   * The first device posture policy with this name, whatever its case; `undefined` when there is none. The API cannot
   * search, so pages are read until it is found. That may take several requests, so the result is a plain promise.
   *
   * API 1.0, `listDevicePostures`
   *
   * @example
   * ```ts
   * const policy = await client.devicePostures.findByName('encrypted laptops')
   * ```
   */
  findByName(name: string, options?: CallOptions): Promise<DevicePostureResponse | undefined> {
    return findByName(this.list(options), (policy) => policy.name, name)
  }
}
