import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { devicePostureDraft } from './device-posture-draft.ts'
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
   * @param options - `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
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
   *   enough; `MICROSOFT_DEFENDER` is for Windows only. `version` is compared as major.minor.patch. `volume` goes with
   *   `SPECIFIC_VOLUME`. A user group has one policy at most: naming it here takes it out of its former one.
   * @throws ValidationError when the API or the model refuses the body.
   */
  create(policy: DevicePostureRequest, options?: CallOptions): Call<DevicePostureResponse> {
    return this.#context.execute(createDevicePosture, { body: policy }, options)
  }

  /**
   * Reads one device posture policy.
   *
   * API 1.0, `getDevicePosture`, GET /device-postures/{id}
   *
   * @throws NotFoundError when there is none with this id.
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
   * @throws NotFoundError, ValidationError
   */
  update(id: string, policy: DevicePostureRequest, options?: CallOptions): Call<DevicePostureResponse> {
    return this.#context.execute(updateDevicePosture, { id, body: policy }, options)
  }

  /**
   * Changes single properties of a device posture policy: reads it, merges, replaces it. Not atomic. `null` clears a
   * property. The blocks of operating systems are replaced as a whole.
   *
   * API 1.0, `getDevicePosture` and `updateDevicePosture`
   *
   * @throws NotFoundError, ValidationError
   */
  patch(
    id: string,
    changes: Patch<DevicePostureRequest>,
    options?: CallOptions,
  ): Promise<DevicePostureResponse> {
    return patchResource<DevicePostureResponse, DevicePostureRequest>({
      read: () => this.get(id, options),
      draft: devicePostureDraft,
      changes,
      write: (policy) => this.update(id, policy, options),
    })
  }

  /**
   * Deletes a device posture policy.
   *
   * API 1.0, `deleteDevicePosture`, DELETE /device-postures/{id}
   *
   * @throws NotFoundError
   */
  delete(id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteDevicePosture, { id }, options)
  }

  /**
   * The first device posture policy with this name, whatever its case; `undefined` when there is none. The API cannot
   * search, so pages are read until it is found.
   *
   * API 1.0, `listDevicePostures`
   */
  findByName(name: string, options?: CallOptions): Call<DevicePostureResponse | undefined> {
    return this.list(options).find((policy) => isSameName(policy.name, name))
  }
}
