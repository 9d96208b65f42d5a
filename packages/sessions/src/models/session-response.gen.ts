// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `SessionsResponse`.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/sessionsresponse.md
 */
export interface SessionResponse {
  readonly id: string
  readonly userName?: string
  readonly userId?: string
  readonly userGroup?: string
  readonly primaryGroupName?: string
  readonly secondaryGroupNames?: readonly string[]
  readonly hostName?: string
  readonly hostId?: string
  readonly networkName?: string
  readonly networkId?: string
  readonly deviceName?: string
  readonly deviceId?: string
  readonly clientUUID?: string
  readonly osType?: string
  readonly osVersion?: string
  readonly connectorName?: string
  readonly connectorId?: string
  readonly region?: string
  /** ISO 8601 date and time. */
  readonly sessionStartTime?: string
  readonly status?: string
  readonly disconnectReason?: string
  readonly disconnectReasonDescription?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly bytesIn?: number
  readonly bytesOut?: number
  readonly protocol?: string
  readonly publicIp?: string
  readonly tunnelIpV4?: string
  readonly tunnelIpV6?: string
  /** ISO 8601 date and time. */
  readonly sessionEndTime?: string
  readonly sessionDurationSeconds?: number
}

export const sessionResponseSchema: z.ZodType<SessionResponse> = z.looseObject({
  id: z.string(),
  userName: z.string().exactOptional(),
  userId: z.string().exactOptional(),
  userGroup: z.string().exactOptional(),
  primaryGroupName: z.string().exactOptional(),
  secondaryGroupNames: z.array(z.string()).exactOptional(),
  hostName: z.string().exactOptional(),
  hostId: z.string().exactOptional(),
  networkName: z.string().exactOptional(),
  networkId: z.string().exactOptional(),
  deviceName: z.string().exactOptional(),
  deviceId: z.string().exactOptional(),
  clientUUID: z.string().exactOptional(),
  osType: z.string().exactOptional(),
  osVersion: z.string().exactOptional(),
  connectorName: z.string().exactOptional(),
  connectorId: z.string().exactOptional(),
  region: z.string().exactOptional(),
  sessionStartTime: z.string().exactOptional(),
  status: z.string().exactOptional(),
  disconnectReason: z.string().exactOptional(),
  disconnectReasonDescription: z.string().exactOptional(),
  firstName: z.string().exactOptional(),
  lastName: z.string().exactOptional(),
  email: z.string().exactOptional(),
  bytesIn: z.number().exactOptional(),
  bytesOut: z.number().exactOptional(),
  protocol: z.string().exactOptional(),
  publicIp: z.string().exactOptional(),
  tunnelIpV4: z.string().exactOptional(),
  tunnelIpV6: z.string().exactOptional(),
  sessionEndTime: z.string().exactOptional(),
  sessionDurationSeconds: z.number().exactOptional(),
} satisfies ShapeOf<SessionResponse>)
