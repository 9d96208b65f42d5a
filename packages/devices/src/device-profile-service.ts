import type { Call, CallOptions, Contract, Secret, ServiceContext } from '@cloudconnexa/core'
import { operation } from './operation.ts'

const generateDeviceProfile = operation({
  id: 'generateDeviceProfile',
  method: 'POST',
  path: '/devices/{id}/profile',
  query: { userId: 'string', regionId: 'string' },
  response: 'generateDeviceProfileAnswer',
  responseEncoding: 'text',
  // A device has one active profile: asking again for one whose answer got lost leaves no other behind.
  repeatable: true,
  secrets: [''],
})
const revokeDeviceProfile = operation({
  id: 'revokeDeviceProfile',
  method: 'DELETE',
  path: '/devices/{id}/profile',
  query: { userId: 'string' },
  response: 'revokeDeviceProfileAnswer',
  responseEncoding: 'text',
  // Documented is a text; the official Go client is tested with 204 and no body.
  mayBeEmpty: true,
  secrets: [''],
})

/** Contracts of the operations on device profiles. */
export const deviceProfileOperations: readonly Contract[] = [generateDeviceProfile, revokeDeviceProfile]

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
   * @throws NotFoundError, ValidationError for an unknown region.
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
   * @returns The text that the API answers with, if it does; what it holds is not documented, so it comes as a `Secret`.
   * @throws NotFoundError
   */
  revoke(userId: string, id: string, options?: CallOptions): Call<Secret | undefined> {
    return this.#context.execute(revokeDeviceProfile, { userId, id }, options)
  }
}
