import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  isSameName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { deviceDraft } from './device-draft.ts'
import { DeviceProfileService } from './device-profile-service.ts'
import type { DeviceRequest, DeviceResponse, PageDeviceResponse } from './models/index.gen.ts'
import { createDevice, deleteDevice, getDevice, listDevices, updateDevice } from './operations.gen.ts'

/** Options of a list of devices. */
export type DeviceListOptions = ListOptions & {
  /** Only the devices of this user. */
  readonly userId?: string
}

/** Devices: what a user connects with. One appears by itself when its user signs in on it and imports a profile. */
export class DevicesService {
  /** The .ovpn profile of a device. */
  readonly profile: DeviceProfileService
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
    this.profile = new DeviceProfileService(context)
  }

  /**
   * Lists devices, of all users or of one.
   *
   * API 1.0, `listDevices`, GET /devices
   *
   * @param options - `userId`, `page` (zero-based) and `size` (1 to 1,000, default 1,000) besides the call options.
   */
  list(options?: DeviceListOptions): List<DeviceResponse, PageDeviceResponse> {
    return this.#context.paginate(listDevices, pageNumbers<DeviceResponse>(), options)
  }

  /**
   * Adds a device to a user, for profiles that are handed out by other ways than signing in.
   *
   * API 1.0, `createDevice`, POST /devices
   *
   * @param userId - The user who owns the device.
   * @param device - `clientUUID` is set by the client at its first connection if it is not given here.
   * @throws ValidationError when the user has as many devices as the user group allows, NotFoundError for an unknown
   *   user.
   */
  create(userId: string, device: DeviceRequest, options?: CallOptions): Call<DeviceResponse> {
    return this.#context.execute(createDevice, { userId, body: device }, options)
  }

  /**
   * Reads one device.
   *
   * API 1.0, `getDevice`, GET /devices/{id}
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws NotFoundError when the user has none with this id.
   */
  get(userId: string, id: string, options?: CallOptions): Call<DeviceResponse> {
    return this.#context.execute(getDevice, { userId, id }, options)
  }

  /**
   * Replaces a device's own properties: what is left out is cleared. Whether that goes for `clientUUID` too, which the
   * official Go client never sends, is not documented. Use {@link DevicesService.patch} to change single properties.
   *
   * API 1.0, `updateDevice`, PUT /devices/{id}
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws NotFoundError, ValidationError
   */
  update(userId: string, id: string, device: DeviceRequest, options?: CallOptions): Call<DeviceResponse> {
    return this.#context.execute(updateDevice, { userId, id, body: device }, options)
  }

  /**
   * Changes single properties of a device: reads it, merges, replaces it. Not atomic. `null` clears a property.
   *
   * API 1.0, `getDevice` and `updateDevice`
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws NotFoundError, ValidationError
   */
  patch(
    userId: string,
    id: string,
    changes: Patch<DeviceRequest>,
    options?: CallOptions,
  ): Promise<DeviceResponse> {
    return patchResource<DeviceResponse, DeviceRequest>({
      read: () => this.get(userId, id, options),
      draft: deviceDraft,
      changes,
      write: (device) => this.update(userId, id, device, options),
    })
  }

  /**
   * Deletes a device, revokes its certificate and disconnects it.
   *
   * API 1.0, `deleteDevice`, DELETE /devices/{id}
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws NotFoundError
   */
  delete(userId: string, id: string, options?: CallOptions): Call<undefined> {
    return this.#context.execute(deleteDevice, { userId, id }, options)
  }

  /**
   * The first device with this name, whatever its case; `undefined` when there is none. Names need not be unique, least
   * of all those of several users.
   *
   * API 1.0, `listDevices`
   *
   * @param options - `userId` looks among the devices of one user only.
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly userId?: string },
  ): Call<DeviceResponse | undefined> {
    return this.list(options).find((device) => isSameName(device.name, name))
  }
}
