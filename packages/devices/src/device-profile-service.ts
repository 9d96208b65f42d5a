import type { Call, CallOptions, Secret } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { generateDeviceProfile, revokeDeviceProfile } from './operations.gen.ts'

/** The .ovpn profile with which a device connects. */
export class DeviceProfileService {
  readonly #context: ServiceContext

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /**
   * Makes the device's .ovpn profile for a region. It holds the device's private key.
   *
   * API 1.0, `generateDeviceProfile`, POST /devices/{id}/profile
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @param regionId - The region to connect to, such as `eu-central-1`; the regions service lists them.
   * @throws {NotFoundError} when the user has no device with this id.
   * @throws {ValidationError} when there is no region with this id.
   *
   * @example
   * ```ts
   * const profile = await client.devices.profile.generate('5', '42', 'eu-central-1')
   * await writeFile('laptop.ovpn', profile.reveal(), { mode: 0o600 })
   * ```
   */
  generate(userId: string, id: string, regionId: string, options?: CallOptions): Call<Secret> {
    return this.#context.execute(generateDeviceProfile, { userId, id, regionId }, options)
  }

  /**
   * Revokes the profile that is active for the device.
   *
   * API 1.0, `revokeDeviceProfile`, DELETE /devices/{id}/profile
   *
   * @param userId - The user who owns the device.
   * @param id - The device.
   * @returns The text that the API sends, if it sends one; what it holds is not documented, so it comes as a
   *   `Secret`.
   * @throws {NotFoundError} when the user has no device with this id.
   *
   * @example
   * ```ts
   * await client.devices.profile.revoke('5', '42')
   * ```
   */
  revoke(userId: string, id: string, options?: CallOptions): Call<Secret | undefined> {
    return this.#context.execute(revokeDeviceProfile, { userId, id }, options)
  }
}
