// Generated from spec/ by `npm run generate`; change it there.

export type { DeviceRequest } from './device-request.gen.ts'
export type { DeviceResponse } from './device-response.gen.ts'
export type { PageDeviceResponse } from './page-device-response.gen.ts'
export type { PlatformResponse } from './platform-response.gen.ts'
export type { GenerateDeviceProfileResponse, RevokeDeviceProfileResponse } from './inline-values.gen.ts'
