import type { Kind } from '../kind/kind.ts'
import { accessGroupKind } from './access/access-group.ts'
import { devicePostureKind } from './access/device-posture.ts'
import { locationContextKind } from './access/location-context.ts'
import { hostApplicationKind } from './hosts/host-application.ts'
import { hostConnectorKind } from './hosts/host-connector.ts'
import { hostIpServiceKind } from './hosts/host-ip-service.ts'
import { hostKind } from './hosts/host.ts'
import { networkApplicationKind } from './networks/network-application.ts'
import { networkConnectorKind } from './networks/network-connector.ts'
import { networkIpServiceKind } from './networks/network-ip-service.ts'
import { networkRouteKind } from './networks/network-route.ts'
import { networkKind } from './networks/network.ts'
import { userGroupKind } from './people/user-group.ts'
import { userKind } from './people/user.ts'
import { cyberShieldKind } from './settings/cyber-shield.ts'
import { dnsRecordKind } from './settings/dns-record.ts'
import { dnsZonesKind } from './settings/dns-zones.ts'
import { accessVisibilityKind, dnsLogKind } from './settings/log-switches.ts'
import { settingsKind } from './settings/settings.ts'

/** The kinds of this package, in the order of files. */
export const ownKinds: readonly Kind[] = [
  settingsKind,
  networkKind,
  networkRouteKind,
  networkConnectorKind,
  networkIpServiceKind,
  networkApplicationKind,
  hostKind,
  hostConnectorKind,
  hostIpServiceKind,
  hostApplicationKind,
  userGroupKind,
  userKind,
  accessGroupKind,
  locationContextKind,
  devicePostureKind,
  dnsRecordKind,
  dnsZonesKind,
  accessVisibilityKind,
  dnsLogKind,
  cyberShieldKind,
]
