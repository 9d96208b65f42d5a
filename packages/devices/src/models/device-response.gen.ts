// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { platformResponseSchema, type PlatformResponse } from './platform-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Answer of `createDevice` (`POST /devices`), `getDevice` (`GET /devices/{id}`) and `updateDevice`
 * (`PUT /devices/{id}`); part of `PageDeviceResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/deviceresponse.html
 */
export interface DeviceResponse {
  readonly id: string
  readonly userId: string
  readonly clientUUID?: string
  readonly name: string
  readonly description?: string
  readonly ipV4Address?: string
  readonly ipV6Address?: string
  readonly platform?: PlatformResponse
  readonly connectionStatus?: 'ONLINE' | 'OFFLINE' | 'ONLINE_WITH_ISSUES' | (string & {})
}

export const deviceResponseSchema: z.ZodType<DeviceResponse> = z.looseObject({
  id: z.string(),
  userId: z.string(),
  clientUUID: z.string().exactOptional(),
  name: z.string(),
  description: z.string().exactOptional(),
  ipV4Address: z.string().exactOptional(),
  ipV6Address: z.string().exactOptional(),
  platform: platformResponseSchema.exactOptional(),
  connectionStatus: z.string().exactOptional(),
} satisfies ShapeOf<DeviceResponse>)
