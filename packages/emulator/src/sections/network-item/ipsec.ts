import { createPropertyError } from '../../api/api-error.ts'
import type { IdSource } from '../../state/id-source.ts'
import type { IpSecRecord } from '../../state/records/network-records.ts'
import { optional } from '../shared/section.ts'

/** The IPsec settings of a connector in a request. */
export type IpSecRequest = Omit<IpSecRecord, 'serverId' | 'serverIp'>

/** Since September 2026 the server always reports this timeout. */
const deadPeerTimeoutSeconds = 30

/**
 * Checks what the real service is known to reject: no startup action, one that does not go with `autoInitiate`, or dead-peer
 * detection with unset properties.
 *
 * @param prefix - Where the connector is in the body, for the error.
 * @throws {ApiError} when one of them is missing or does not fit (shape 1).
 */
export function checkIpSec(request: IpSecRequest | undefined, prefix: string): void {
  const protocol = request?.ikeProtocol
  if (protocol === undefined) return
  const key = `${prefix}ipSecConfig.ikeProtocol`
  if (protocol['startupAction'] === undefined)
    throw createPropertyError(`${key}.startupAction`, 'must not be null')
  if (protocol['autoInitiate'] === true && protocol['startupAction'] === 'ATTACH') {
    throw createPropertyError(`${key}.autoInitiate`, 'autoInitiate cannot be used with startup action ATTACH')
  }
  const detection = protocol['deadPeerDetection']
  if (detection === undefined) return
  for (const property of ['timeoutSec', 'deadPeerHandling']) {
    if (readProperty(detection, property) === undefined) {
      throw createPropertyError(`${key}.deadPeerDetection.${property}`, 'must not be null')
    }
  }
}

/** Creates the record of the settings. The service's side stays the same through updates. */
export function toIpSecRecord(request: IpSecRequest, ids: IdSource, former?: IpSecRecord): IpSecRecord {
  const { platform, authenticationType, remoteSitePublicIp, preSharedKey, hostname, domain, ikeProtocol } =
    request
  return {
    platform,
    authenticationType,
    ...optional('remoteSitePublicIp', remoteSitePublicIp),
    ...optional('preSharedKey', preSharedKey),
    ...optional('hostname', hostname),
    ...optional('domain', domain),
    ...optional('ikeProtocol', ikeProtocol && deriveInitiation(ikeProtocol)),
    serverId: former?.serverId ?? ids.nextUuid(),
    serverIp: former?.serverIp ?? '203.0.113.10',
  }
}

/** Converts the settings to the form of a response, the pre-shared key in clear, as the real API does. */
export function toIpSecResponse(config: IpSecRecord, isSuspended: boolean): unknown {
  return { ...config, connectorState: isSuspended ? 'SUSPENDED' : 'ACTIVE' }
}

/** `autoInitiate` overrides the dead-peer detection of the request, and is derived from it where it is left out. */
function deriveInitiation(protocol: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const requested = readProperty(protocol['deadPeerDetection'], 'deadPeerHandling') ?? 'NONE'
  const restarts = requested === 'RESTART' && protocol['startupAction'] === 'START'
  const autoInitiate = protocol['autoInitiate'] ?? restarts
  const withoutRestart = restarts ? 'NONE' : requested
  const deadPeerHandling = autoInitiate === true ? 'RESTART' : withoutRestart
  const deadPeerDetection = { timeoutSec: deadPeerTimeoutSeconds, deadPeerHandling }
  return { ...protocol, autoInitiate, deadPeerDetection }
}

function readProperty(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined
}
