// Generated from spec/ by `npm run generate`; change it there.

import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

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

/** Whether a value is a {@link SessionResponse}. */
export function isSessionResponse(value: unknown): value is SessionResponse {
  return (
    isObject(value) &&
    typeof value.id === 'string' &&
    (typeof value.userName === 'string' || !('userName' in value)) &&
    (typeof value.userId === 'string' || !('userId' in value)) &&
    (typeof value.userGroup === 'string' || !('userGroup' in value)) &&
    (typeof value.primaryGroupName === 'string' || !('primaryGroupName' in value)) &&
    (isArrayWith(value.secondaryGroupNames, isString) || !('secondaryGroupNames' in value)) &&
    (typeof value.hostName === 'string' || !('hostName' in value)) &&
    (typeof value.hostId === 'string' || !('hostId' in value)) &&
    (typeof value.networkName === 'string' || !('networkName' in value)) &&
    (typeof value.networkId === 'string' || !('networkId' in value)) &&
    (typeof value.deviceName === 'string' || !('deviceName' in value)) &&
    (typeof value.deviceId === 'string' || !('deviceId' in value)) &&
    (typeof value.clientUUID === 'string' || !('clientUUID' in value)) &&
    (typeof value.osType === 'string' || !('osType' in value)) &&
    (typeof value.osVersion === 'string' || !('osVersion' in value)) &&
    (typeof value.connectorName === 'string' || !('connectorName' in value)) &&
    (typeof value.connectorId === 'string' || !('connectorId' in value)) &&
    (typeof value.region === 'string' || !('region' in value)) &&
    (typeof value.sessionStartTime === 'string' || !('sessionStartTime' in value)) &&
    (typeof value.status === 'string' || !('status' in value)) &&
    (typeof value.disconnectReason === 'string' || !('disconnectReason' in value)) &&
    (typeof value.disconnectReasonDescription === 'string' || !('disconnectReasonDescription' in value)) &&
    (typeof value.firstName === 'string' || !('firstName' in value)) &&
    (typeof value.lastName === 'string' || !('lastName' in value)) &&
    (typeof value.email === 'string' || !('email' in value)) &&
    (Number.isFinite(value.bytesIn) || !('bytesIn' in value)) &&
    (Number.isFinite(value.bytesOut) || !('bytesOut' in value)) &&
    (typeof value.protocol === 'string' || !('protocol' in value)) &&
    (typeof value.publicIp === 'string' || !('publicIp' in value)) &&
    (typeof value.tunnelIpV4 === 'string' || !('tunnelIpV4' in value)) &&
    (typeof value.tunnelIpV6 === 'string' || !('tunnelIpV6' in value)) &&
    (typeof value.sessionEndTime === 'string' || !('sessionEndTime' in value)) &&
    (Number.isFinite(value.sessionDurationSeconds) || !('sessionDurationSeconds' in value))
  )
}
