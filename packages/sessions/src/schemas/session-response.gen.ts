// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { SessionResponse } from '../models/session-response.gen.ts'
import type { Shape } from './shape.gen.ts'

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
} satisfies Shape<SessionResponse>)
