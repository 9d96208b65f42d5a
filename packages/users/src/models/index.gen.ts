// Generated from spec/ by `npm run generate`; change it there.

export type { DeviceRequest } from './device-request.gen.ts'
export type { DeviceResponse } from './device-response.gen.ts'
export type { GenericResponseVoid } from './generic-response-void.gen.ts'
export type { PageUserResponse } from './page-user-response.gen.ts'
export type { PlatformResponse } from './platform-response.gen.ts'
export type { UserCreateRequest } from './user-create-request.gen.ts'
export type { UserResponse } from './user-response.gen.ts'
export type { UserUpdateRequest } from './user-update-request.gen.ts'
