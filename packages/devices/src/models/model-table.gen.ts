// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isDeviceRequest, type DeviceRequest } from './device-request.gen.ts'
import { isDeviceResponse, type DeviceResponse } from './device-response.gen.ts'
import { isPageDeviceResponse, type PageDeviceResponse } from './page-device-response.gen.ts'
import {
  isGenerateDeviceProfileResponse,
  type GenerateDeviceProfileResponse,
  isRevokeDeviceProfileResponse,
  type RevokeDeviceProfileResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const deviceRequest: LazyModel<DeviceRequest> = {
  name: 'DeviceRequest',
  kind: 'request',
  check: isDeviceRequest,
  explain: async () => (await load()).deviceRequest.schema,
}

export const deviceResponse: LazyModel<DeviceResponse> = {
  name: 'DeviceResponse',
  kind: 'response',
  check: isDeviceResponse,
  explain: async () => (await load()).deviceResponse.schema,
}

export const pageDeviceResponse: LazyModel<PageDeviceResponse> = {
  name: 'PageDeviceResponse',
  kind: 'response',
  check: isPageDeviceResponse,
  explain: async () => (await load()).pageDeviceResponse.schema,
}

export const generateDeviceProfileResponse: LazyModel<GenerateDeviceProfileResponse> = {
  name: 'GenerateDeviceProfileResponse',
  kind: 'response',
  check: isGenerateDeviceProfileResponse,
  explain: async () => (await load()).generateDeviceProfileResponse.schema,
}

export const revokeDeviceProfileResponse: LazyModel<RevokeDeviceProfileResponse> = {
  name: 'RevokeDeviceProfileResponse',
  kind: 'response',
  check: isRevokeDeviceProfileResponse,
  explain: async () => (await load()).revokeDeviceProfileResponse.schema,
}
