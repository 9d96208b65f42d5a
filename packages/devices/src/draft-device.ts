import { toRequest } from '@cloudconnexa/core/service'
import type { DeviceRequest, DeviceResponse } from './models/index.gen.ts'

/** The request that would write a device as it was read. */
export function draftDevice({ name, description, clientUUID }: DeviceResponse): DeviceRequest {
  return toRequest<DeviceRequest>({ name, description, clientUUID })
}
