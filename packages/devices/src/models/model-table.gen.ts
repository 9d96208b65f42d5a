// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { DeviceRequest } from './device-request.gen.ts'
import type { DeviceResponse } from './device-response.gen.ts'
import type { PageDeviceResponse } from './page-device-response.gen.ts'
import type { GenerateDeviceProfileResponse, RevokeDeviceProfileResponse } from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const deviceRequest: LazyModel<DeviceRequest> = {
  name: 'DeviceRequest',
  kind: 'request',
  explain: async () => (await load()).deviceRequest.schema,
}

export const deviceResponse: LazyModel<DeviceResponse> = {
  name: 'DeviceResponse',
  kind: 'response',
  explain: async () => (await load()).deviceResponse.schema,
}

export const pageDeviceResponse: LazyModel<PageDeviceResponse> = {
  name: 'PageDeviceResponse',
  kind: 'response',
  explain: async () => (await load()).pageDeviceResponse.schema,
}

export const generateDeviceProfileResponse: LazyModel<GenerateDeviceProfileResponse> = {
  name: 'GenerateDeviceProfileResponse',
  kind: 'response',
  explain: async () => (await load()).generateDeviceProfileResponse.schema,
}

export const revokeDeviceProfileResponse: LazyModel<RevokeDeviceProfileResponse> = {
  name: 'RevokeDeviceProfileResponse',
  kind: 'response',
  explain: async () => (await load()).revokeDeviceProfileResponse.schema,
}
