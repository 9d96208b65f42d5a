import type { Call, CallOptions, List } from '@cloudconnexa/core'
import {
  findByName,
  type ListOptions,
  pageNumbers,
  type Patch,
  patchResource,
  type ServiceContext,
} from '@cloudconnexa/core/service'
import { draftDevice } from './draft-device.ts'
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
   * @example
   * ```ts
   * for await (const device of client.devices.list({ userId: '5' })) console.log(device.name)
   * ```
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
   * @throws {ValidationError} when the user has as many devices as the user group allows, or the API or the model
   *   refuses the body.
   * @throws {NotFoundError} when there is no user with this id.
   *
   * @example
   * ```ts
   * const device = await client.devices.create('5', { name: 'Laptop', description: 'MacBook of Ada' })
   * ```
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
   * @throws {NotFoundError} when the user has no device with this id.
   *
   * @example
   * ```ts
   * const device = await client.devices.get('5', '42')
   * ```
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
   * @throws {NotFoundError} when the user has no device with this id.
   * @throws {ValidationError} when the API or the model refuses the body.
   *
   * @example
   * ```ts
   * const device = await client.devices.update('5', '42', { name: 'Old laptop' })
   * ```
   */
  update(userId: string, id: string, device: DeviceRequest, options?: CallOptions): Call<DeviceResponse> {
    return this.#context.execute(updateDevice, { userId, id, body: device }, options)
  }

  /**
   * Changes single properties of a device: reads it, merges, replaces it. Not atomic. `null` clears a property. Sends
   * two requests, so the result is a plain promise; `timeout` is that of both together.
   *
   * API 1.0, `getDevice` and `updateDevice`
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws {NotFoundError} when the user has no device with this id.
   * @throws {ValidationError} when the API or the model refuses what the changes make of it.
   *
   * @example
   * ```ts
   * const device = await client.devices.patch('5', '42', { description: 'Spare' })
   * ```
   */
  patch(
    userId: string,
    id: string,
    changes: Patch<DeviceRequest>,
    options?: CallOptions,
  ): Promise<DeviceResponse> {
    return patchResource<DeviceResponse, DeviceRequest>(
      this.#context,
      {
        read: (shared) => this.get(userId, id, shared),
        draft: draftDevice,
        changes,
        write: (device, shared) => this.update(userId, id, device, shared),
      },
      options,
    )
  }

  /**
   * Makes the request that would write a device as it was read, with what only responses hold left out. Sends nothing.
   *
   * @param device - As `get` or `list` returned it.
   *
   * @example
   * ```ts
   * const device = await client.devices.get('5', '42')
   * const draft = client.devices.draft(device)
   * ```
   */
  draft(device: DeviceResponse): DeviceRequest {
    return draftDevice(device)
  }

  /**
   * Deletes a device, revokes its certificate and disconnects it.
   *
   * API 1.0, `deleteDevice`, DELETE /devices/{id}
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @throws {NotFoundError} when the user has no device with this id.
   *
   * @example
   * ```ts
   * await client.devices.delete('5', '42')
   * ```
   */
  delete(userId: string, id: string, options?: CallOptions): Call<void> {
    return this.#context.execute(deleteDevice, { userId, id }, options)
  }

  /**
   * The first device with this name, whatever its case; `undefined` when there is none. Names need not be unique,
   * least of all those of several users. May send several requests, so the result is a plain promise.
   *
   * API 1.0, `listDevices`
   *
   * @param options - `userId` looks among the devices of one user only.
   *
   * @example
   * ```ts
   * const device = await client.devices.findByName('laptop', { userId: '5' })
   * ```
   */
  findByName(
    name: string,
    options?: CallOptions & { readonly userId?: string },
  ): Promise<DeviceResponse | undefined> {
    return findByName(this.list(options), (device) => device.name, name)
  }
}
