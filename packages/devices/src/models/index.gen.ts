// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { deviceRequestSchema, type DeviceRequest } from './device-request.gen.ts'
import { deviceResponseSchema, type DeviceResponse } from './device-response.gen.ts'
import { pageDeviceResponseSchema, type PageDeviceResponse } from './page-device-response.gen.ts'
import { platformResponseSchema, type PlatformResponse } from './platform-response.gen.ts'
import {
  generateDeviceProfileAnswerSchema,
  revokeDeviceProfileAnswerSchema,
  type GenerateDeviceProfileAnswer,
  type RevokeDeviceProfileAnswer,
} from './inline-values.gen.ts'

export type { DeviceRequest } from './device-request.gen.ts'
export type { DeviceResponse } from './device-response.gen.ts'
export type { PageDeviceResponse } from './page-device-response.gen.ts'
export type { PlatformResponse } from './platform-response.gen.ts'
export type { GenerateDeviceProfileAnswer, RevokeDeviceProfileAnswer } from './inline-values.gen.ts'

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

/** Checks and writes {@link GenerateDeviceProfileAnswer}. */
export const generateDeviceProfileAnswer: Model<GenerateDeviceProfileAnswer> = defineModel({
  name: 'GenerateDeviceProfileAnswer',
  kind: 'response',
  schema: generateDeviceProfileAnswerSchema,
})

/** Checks and writes {@link RevokeDeviceProfileAnswer}. */
export const revokeDeviceProfileAnswer: Model<RevokeDeviceProfileAnswer> = defineModel({
  name: 'RevokeDeviceProfileAnswer',
  kind: 'response',
  schema: revokeDeviceProfileAnswerSchema,
})
