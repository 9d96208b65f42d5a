import { refused } from '../../answers.ts'
import type { IpSecRecord } from '../../records.ts'
import type { Tenant } from '../../tenant.ts'
import { given } from '../section.ts'

/** The IPsec settings of a connector as they are sent. */
export type IpSecRequest = Omit<IpSecRecord, 'serverId' | 'serverIp'>

/** Since September 2026 the server always reports this timeout. */
const deadPeerTimeoutSeconds = 30

/** What is known to be refused: no startup action, or dead-peer detection with unset fields. */
export function checkIpSec(request: IpSecRequest | undefined, prefix: string): void {
  const protocol = request?.ikeProtocol
  if (protocol === undefined) return
  const key = `${prefix}ipSecConfig.ikeProtocol`
  if (protocol['startupAction'] === undefined) throw refused(`${key}.startupAction`, 'must not be null')
  const detection = protocol['deadPeerDetection']
  if (detection === undefined) return
  for (const property of ['timeoutSec', 'deadPeerHandling']) {
    if (read(detection, property) === undefined) {
      throw refused(`${key}.deadPeerDetection.${property}`, 'must not be null')
    }
  }
}

/** The settings as they are kept. The service's side stays the same through updates. */
export function recordIpSec(request: IpSecRequest, tenant: Tenant, former?: IpSecRecord): IpSecRecord {
  const { platform, authenticationType, remoteSitePublicIp, preSharedKey, hostname, domain, ikeProtocol } =
    request
  return {
    platform,
    authenticationType,
    ...given('remoteSitePublicIp', remoteSitePublicIp),
    ...given('preSharedKey', preSharedKey),
    ...given('hostname', hostname),
    ...given('domain', domain),
    ...given('ikeProtocol', ikeProtocol && withDerivedDetection(ikeProtocol)),
    serverId: former?.serverId ?? tenant.identifiers.uuid(),
    serverIp: former?.serverIp ?? '203.0.113.10',
  }
}

/** The settings as they are answered, the pre-shared key in clear, as the real API does. */
export function presentIpSec(config: IpSecRecord, suspended: boolean): unknown {
  return { ...config, connectorState: suspended ? 'SUSPENDED' : 'ACTIVE' }
}

/** `autoInitiate` takes the place of what was sent as dead-peer detection. */
function withDerivedDetection(protocol: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const autoInitiate = protocol['autoInitiate']
  const sent = read(protocol['deadPeerDetection'], 'deadPeerHandling') ?? 'NONE'
  const derived = autoInitiate === true ? 'RESTART' : 'NONE'
  const deadPeerHandling = autoInitiate === undefined ? sent : derived
  return { ...protocol, deadPeerDetection: { timeoutSec: deadPeerTimeoutSeconds, deadPeerHandling } }
}

function read(value: unknown, property: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, property) : undefined
}
