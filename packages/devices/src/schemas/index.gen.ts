// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { deviceRequestSchema } from './device-request.gen.ts'
import type { DeviceRequest } from '../models/device-request.gen.ts'
import { deviceResponseSchema } from './device-response.gen.ts'
import type { DeviceResponse } from '../models/device-response.gen.ts'
import { pageDeviceResponseSchema } from './page-device-response.gen.ts'
import type { PageDeviceResponse } from '../models/page-device-response.gen.ts'
import { platformResponseSchema } from './platform-response.gen.ts'
import type { PlatformResponse } from '../models/platform-response.gen.ts'
import {
  generateDeviceProfileResponseSchema,
  revokeDeviceProfileResponseSchema,
} from './inline-values.gen.ts'
import type {
  GenerateDeviceProfileResponse,
  RevokeDeviceProfileResponse,
} from '../models/inline-values.gen.ts'

export type { DeviceRequest } from '../models/device-request.gen.ts'
export type { DeviceResponse } from '../models/device-response.gen.ts'
export type { PageDeviceResponse } from '../models/page-device-response.gen.ts'
export type { PlatformResponse } from '../models/platform-response.gen.ts'
export type {
  GenerateDeviceProfileResponse,
  RevokeDeviceProfileResponse,
} from '../models/inline-values.gen.ts'

/** Checks and writes {@link DeviceRequest}. */
export const deviceRequest: Model<DeviceRequest> = defineModel({
  name: 'DeviceRequest',
  kind: 'request',
  schema: deviceRequestSchema,
})

/** Checks and writes {@link DeviceResponse}. */
export const deviceResponse: Model<DeviceResponse> = defineModel({
  name: 'DeviceResponse',
  kind: 'response',
  schema: deviceResponseSchema,
})

/** Checks and writes {@link PageDeviceResponse}. */
export const pageDeviceResponse: Model<PageDeviceResponse> = defineModel({
  name: 'PageDeviceResponse',
  kind: 'response',
  schema: pageDeviceResponseSchema,
})

/** Checks and writes {@link PlatformResponse}. */
export const platformResponse: Model<PlatformResponse> = defineModel({
  name: 'PlatformResponse',
  kind: 'response',
  schema: platformResponseSchema,
})

/** Checks and writes {@link GenerateDeviceProfileResponse}. */
export const generateDeviceProfileResponse: Model<GenerateDeviceProfileResponse> = defineModel({
  name: 'GenerateDeviceProfileResponse',
  kind: 'response',
  schema: generateDeviceProfileResponseSchema,
})

/** Checks and writes {@link RevokeDeviceProfileResponse}. */
export const revokeDeviceProfileResponse: Model<RevokeDeviceProfileResponse> = defineModel({
  name: 'RevokeDeviceProfileResponse',
  kind: 'response',
  schema: revokeDeviceProfileResponseSchema,
})
