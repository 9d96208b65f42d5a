// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isDevicePostureRequest, type DevicePostureRequest } from './device-posture-request.gen.ts'
import { isDevicePostureResponse, type DevicePostureResponse } from './device-posture-response.gen.ts'
import {
  isPageDevicePostureResponse,
  type PageDevicePostureResponse,
} from './page-device-posture-response.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const devicePostureRequest: LazyModel<DevicePostureRequest> = {
  name: 'DevicePostureRequest',
  kind: 'request',
  check: isDevicePostureRequest,
  explain: async () => (await load()).devicePostureRequest.schema,
}

export const devicePostureResponse: LazyModel<DevicePostureResponse> = {
  name: 'DevicePostureResponse',
  kind: 'response',
  check: isDevicePostureResponse,
  explain: async () => (await load()).devicePostureResponse.schema,
}

export const pageDevicePostureResponse: LazyModel<PageDevicePostureResponse> = {
  name: 'PageDevicePostureResponse',
  kind: 'response',
  check: isPageDevicePostureResponse,
  explain: async () => (await load()).pageDevicePostureResponse.schema,
}
