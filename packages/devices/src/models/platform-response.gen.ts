// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `DeviceResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-0/schemas/platformresponse.html
 */
export interface PlatformResponse {
  readonly os?: string
  /** Operating system version. */
  readonly version?: string
  /** OpenVPN Connect version. In the API since 1.2.0. */
  readonly clientVersion?: string
}

export const platformResponseSchema: z.ZodType<PlatformResponse> = z.looseObject({
  os: z.string().exactOptional(),
  version: z.string().exactOptional(),
  clientVersion: z.string().exactOptional(),
} satisfies ShapeOf<PlatformResponse>)
