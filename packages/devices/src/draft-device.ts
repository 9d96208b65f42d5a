import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type { DeviceRequest, DeviceResponse } from './models/index.gen.ts'

/** The request that would write a device as it was read. */
export function draftDevice(response: DeviceResponse): DeviceRequest {
  return createDraft(response, ({ name, description, clientUUID }) =>
    toRequest<DeviceRequest>({ name, description, clientUUID }),
  )
}
