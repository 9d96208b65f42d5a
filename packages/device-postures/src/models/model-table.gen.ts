// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { DevicePostureRequest } from './device-posture-request.gen.ts'
import type { DevicePostureResponse } from './device-posture-response.gen.ts'
import type { PageDevicePostureResponse } from './page-device-posture-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const devicePostureRequest: LazyModel<DevicePostureRequest> = {
  name: 'DevicePostureRequest',
  kind: 'request',
  explain: async () => (await load()).devicePostureRequest.schema,
}

export const devicePostureResponse: LazyModel<DevicePostureResponse> = {
  name: 'DevicePostureResponse',
  kind: 'response',
  explain: async () => (await load()).devicePostureResponse.schema,
}

export const pageDevicePostureResponse: LazyModel<PageDevicePostureResponse> = {
  name: 'PageDevicePostureResponse',
  kind: 'response',
  explain: async () => (await load()).pageDevicePostureResponse.schema,
}
