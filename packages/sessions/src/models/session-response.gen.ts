// Generated from spec/ by `npm run generate`; change it there.

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
