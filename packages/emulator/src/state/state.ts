import type {
  AccessGroupRecord,
  DevicePostureRecord,
  LocationContextRecord,
} from './records/access-records.ts'
import { Collection, type Identified } from './collection.ts'
import type {
  ApplicationRecord,
  ConnectorRecord,
  HostRecord,
  IpServiceRecord,
  NetworkRecord,
  RegionRecord,
  RouteRecord,
} from './records/network-records.ts'
import type { DeviceRecord, UserGroupRecord, UserRecord } from './records/user-records.ts'
import { knownRegions } from './region-list.ts'
import type { AuditRecord } from './records/audit-records.ts'
import type {
  CloudIdRecord,
  DnsRecord,
  LogPeriodRecord,
  SettingRecord,
  ShieldedDomainRecord,
  TokenRecord,
  UsedDeviceRecord,
} from './records/cloud-id-records.ts'

/** The collections of one Cloud ID. */
export class State {
  readonly regions: Collection<RegionRecord> = new Collection({})
  readonly networks: Collection<NetworkRecord> = new Collection({}, 'Network')
  readonly routes: Collection<RouteRecord, 'networkId'> = new Collection(
    {
      networkId: (route) => route.networkId,
    },
    'Route',
  )
  readonly hosts: Collection<HostRecord> = new Collection({}, 'Host')
  readonly connectors: Collection<ConnectorRecord, 'networkItemId'> = new Collection(
    {
      networkItemId: (connector) => connector.networkItemId,
    },
    'Connector',
  )
  readonly ipServices: Collection<IpServiceRecord, 'networkItemId'> = new Collection(
    {
      networkItemId: (service) => service.networkItemId,
    },
    'IP service',
  )
  readonly applications: Collection<ApplicationRecord, 'networkItemId'> = new Collection(
    {
      networkItemId: (application) => application.networkItemId,
    },
    'Application',
  )
  readonly userGroups: Collection<UserGroupRecord, 'name'> = new Collection(
    { name: (group) => group.name },
    'User group',
  )
  readonly users: Collection<UserRecord, 'username' | 'groupId'> = new Collection(
    {
      username: (user) => user.username,
      groupId: (user) => user.groupId,
    },
    'User',
  )
  readonly devices: Collection<DeviceRecord, 'userId'> = new Collection(
    { userId: (device) => device.userId },
    'Device',
  )
  readonly accessGroups: Collection<AccessGroupRecord> = new Collection({}, 'Access group')
  readonly devicePostures: Collection<DevicePostureRecord> = new Collection({}, 'Device posture')
  readonly locationContexts: Collection<LocationContextRecord> = new Collection({}, 'Location context')
  readonly dnsRecords: Collection<DnsRecord> = new Collection({}, 'DNS record')
  readonly allowedDomains: Collection<ShieldedDomainRecord> = new Collection({})
  readonly blockedDomains: Collection<ShieldedDomainRecord> = new Collection({})
  readonly settings: Collection<SettingRecord> = new Collection({})
  readonly auditLog: Collection<AuditRecord> = new Collection({})
  readonly cloudIds: Collection<CloudIdRecord> = new Collection({})
  readonly dnsLogPeriods: Collection<LogPeriodRecord> = new Collection({})
  readonly accessVisibilityPeriods: Collection<LogPeriodRecord> = new Collection({})
  readonly usedDevices: Collection<UsedDeviceRecord> = new Collection({})
  readonly tokens: Collection<TokenRecord> = new Collection({})
  /** API keys that have been revoked. */
  readonly revokedKeys: Collection<Identified> = new Collection({})
  /** How many entries have been written to the audit log so far. */
  auditEntries = 0
  /** The built-in group; it may be renamed, so its name does not identify it. */
  defaultGroupId = ''
  /** Whether subnets are checked by the strict rules: no bits behind the prefix, and none that may be reserved. */
  readonly strictSubnets: boolean
  /** How many addresses and subnets have been allocated. */
  allocations = 0

  /** @param regions - Regions besides the known ones. */
  constructor(regions: readonly RegionRecord[], strictSubnets: boolean) {
    this.strictSubnets = strictSubnets
    for (const region of [...knownRegions, ...regions]) this.regions.put(region)
  }

  /** Finds the record with this id in any collection. */
  find(id: string): Identified | undefined {
    for (const collection of this.getCollections().values()) {
      const found = collection.get(id)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Every collection by its name. */
  getCollections(): ReadonlyMap<string, Collection<Identified, string>> {
    const members: readonly (readonly [string, unknown])[] = Object.entries(this)
    return new Map(
      members.flatMap(([name, member]) => (member instanceof Collection ? [[name, member] as const] : [])),
    )
  }
}
