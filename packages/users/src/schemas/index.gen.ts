// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { deviceRequestSchema } from './device-request.gen.ts'
import type { DeviceRequest } from '../models/device-request.gen.ts'
import { deviceResponseSchema } from './device-response.gen.ts'
import type { DeviceResponse } from '../models/device-response.gen.ts'
import { genericResponseVoidSchema } from './generic-response-void.gen.ts'
import type { GenericResponseVoid } from '../models/generic-response-void.gen.ts'
import { pageUserResponseSchema } from './page-user-response.gen.ts'
import type { PageUserResponse } from '../models/page-user-response.gen.ts'
import { platformResponseSchema } from './platform-response.gen.ts'
import type { PlatformResponse } from '../models/platform-response.gen.ts'
import { userCreateRequestSchema } from './user-create-request.gen.ts'
import type { UserCreateRequest } from '../models/user-create-request.gen.ts'
import { userResponseSchema } from './user-response.gen.ts'
import type { UserResponse } from '../models/user-response.gen.ts'
import { userUpdateRequestSchema } from './user-update-request.gen.ts'
import type { UserUpdateRequest } from '../models/user-update-request.gen.ts'

export type { DeviceRequest } from '../models/device-request.gen.ts'
export type { DeviceResponse } from '../models/device-response.gen.ts'
export type { GenericResponseVoid } from '../models/generic-response-void.gen.ts'
export type { PageUserResponse } from '../models/page-user-response.gen.ts'
export type { PlatformResponse } from '../models/platform-response.gen.ts'
export type { UserCreateRequest } from '../models/user-create-request.gen.ts'
export type { UserResponse } from '../models/user-response.gen.ts'
export type { UserUpdateRequest } from '../models/user-update-request.gen.ts'

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

/** Checks and writes {@link GenericResponseVoid}. */
export const genericResponseVoid: Model<GenericResponseVoid> = defineModel({
  name: 'GenericResponseVoid',
  kind: 'response',
  schema: genericResponseVoidSchema,
})

/** Checks and writes {@link PageUserResponse}. */
export const pageUserResponse: Model<PageUserResponse> = defineModel({
  name: 'PageUserResponse',
  kind: 'response',
  schema: pageUserResponseSchema,
})

/** Checks and writes {@link PlatformResponse}. */
export const platformResponse: Model<PlatformResponse> = defineModel({
  name: 'PlatformResponse',
  kind: 'response',
  schema: platformResponseSchema,
})

/** Checks and writes {@link UserCreateRequest}. */
export const userCreateRequest: Model<UserCreateRequest> = defineModel({
  name: 'UserCreateRequest',
  kind: 'request',
  schema: userCreateRequestSchema,
  since: { secondaryGroupIds: '1.1.3' },
})

/** Checks and writes {@link UserResponse}. */
export const userResponse: Model<UserResponse> = defineModel({
  name: 'UserResponse',
  kind: 'response',
  schema: userResponseSchema,
})

/** Checks and writes {@link UserUpdateRequest}. */
export const userUpdateRequest: Model<UserUpdateRequest> = defineModel({
  name: 'UserUpdateRequest',
  kind: 'request',
  schema: userUpdateRequestSchema,
  since: { secondaryGroupIds: '1.1.3' },
})
