import type { AccessGroupRecord, DevicePostureRecord, LocationContextRecord } from './access-records.ts'
import { Collection, type Identified, type ReadonlyCollection } from './collection.ts'
import type {
  ApplicationRecord,
  ConnectorRecord,
  HostRecord,
  IpServiceRecord,
  NetworkRecord,
  RegionRecord,
  RouteRecord,
} from './records.ts'
import type { DeviceRecord, UserGroupRecord, UserRecord } from './user-records.ts'
import { regions } from './region-list.ts'
import type { ResourceKind, ResourceOwner, ResourceRecord } from './resources.ts'
import type { Seed } from './seed-plan.ts'
import type {
  AuditRecord,
  CloudIdRecord,
  DnsRecord,
  LogPeriodRecord,
  SettingRecord,
  ShieldedDomainRecord,
  TokenRecord,
  UsedDeviceRecord,
} from './workspace-records.ts'

/** Read access to what the emulator holds, and a way to put more into it. */
export interface EmulatorState {
  /** Regions; they cannot be changed. */
  readonly regions: ReadonlyCollection<RegionRecord>
  /** Networks. */
  readonly networks: ReadonlyCollection<NetworkRecord>
  /** Routes of all networks. */
  readonly routes: ReadonlyCollection<RouteRecord, 'networkId'>
  /** Hosts. */
  readonly hosts: ReadonlyCollection<HostRecord>
  /** The connectors of networks and of hosts. */
  readonly connectors: ReadonlyCollection<ConnectorRecord, 'networkItemId'>
  /** The IP services of networks and of hosts. */
  readonly ipServices: ReadonlyCollection<IpServiceRecord, 'networkItemId'>
  /** The applications of networks and of hosts. */
  readonly applications: ReadonlyCollection<ApplicationRecord, 'networkItemId'>
  /** User groups. */
  readonly userGroups: ReadonlyCollection<UserGroupRecord, 'name'>
  /** Users, the owner among them. */
  readonly users: ReadonlyCollection<UserRecord, 'username' | 'groupId'>
  /** Devices of all users. */
  readonly devices: ReadonlyCollection<DeviceRecord, 'userId'>
  /** Access groups. */
  readonly accessGroups: ReadonlyCollection<AccessGroupRecord>
  /** Device posture policies. */
  readonly devicePostures: ReadonlyCollection<DevicePostureRecord>
  /** Location context policies. */
  readonly locationContexts: ReadonlyCollection<LocationContextRecord>
  /** DNS records. */
  readonly dnsRecords: ReadonlyCollection<DnsRecord>
  /** The Cyber Shield lists, which the API can change but not read. */
  readonly allowedDomains: ReadonlyCollection<ShieldedDomainRecord>
  /** The block list of Cyber Shield, which the API can change but not read. */
  readonly blockedDomains: ReadonlyCollection<ShieldedDomainRecord>
  /** The settings that have been set. */
  readonly settings: ReadonlyCollection<SettingRecord>
  /** The changes made through the API, oldest first. */
  readonly auditLog: ReadonlyCollection<AuditRecord>
  /** Cloud IDs created through the API. */
  readonly cloudIds: ReadonlyCollection<CloudIdRecord>
  /** Adds seed data to what is there. Throws `EmulatorOptionError` for a seed that is out of bounds. */
  seed(seed: Seed): void
  /**
   * Creates a single resource from the body that the API takes, with all its checks, but without a request or an
   * audit log entry: `create('routes', { value: '10.0.0.0/24' }, { networkId })`.
   * @throws EmulatorOptionError if the API would refuse it.
   */
  create<K extends ResourceKind>(kind: K, body: object, owner?: ResourceOwner): ResourceRecord<K>
}

/** The collections of one Cloud ID. */
export class State {
  readonly regions: Collection<RegionRecord> = new Collection({})
  readonly networks: Collection<NetworkRecord> = new Collection({})
  readonly routes: Collection<RouteRecord, 'networkId'> = new Collection({
    networkId: (route) => route.networkId,
  })
  readonly hosts: Collection<HostRecord> = new Collection({})
  readonly connectors: Collection<ConnectorRecord, 'networkItemId'> = new Collection({
    networkItemId: (connector) => connector.networkItemId,
  })
  readonly ipServices: Collection<IpServiceRecord, 'networkItemId'> = new Collection({
    networkItemId: (service) => service.networkItemId,
  })
  readonly applications: Collection<ApplicationRecord, 'networkItemId'> = new Collection({
    networkItemId: (application) => application.networkItemId,
  })
  readonly userGroups: Collection<UserGroupRecord, 'name'> = new Collection({ name: (group) => group.name })
  readonly users: Collection<UserRecord, 'username' | 'groupId'> = new Collection({
    username: (user) => user.username,
    groupId: (user) => user.groupId,
  })
  readonly devices: Collection<DeviceRecord, 'userId'> = new Collection({ userId: (device) => device.userId })
  readonly accessGroups: Collection<AccessGroupRecord> = new Collection({})
  readonly devicePostures: Collection<DevicePostureRecord> = new Collection({})
  readonly locationContexts: Collection<LocationContextRecord> = new Collection({})
  readonly dnsRecords: Collection<DnsRecord> = new Collection({})
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
  /** How many entries the audit log has had so far. */
  auditEntries = 0
  /** The built-in group; it may be renamed, so its name is no mark of it. */
  defaultGroupId = ''
  /** How many addresses and subnets have been handed out; see `tenant.ts`. */
  allocations = 0

  constructor() {
    for (const region of regions) this.regions.put(region)
  }

  /** The record with this id, in whichever collection it is. */
  find(id: string): Identified | undefined {
    for (const collection of this.collections().values()) {
      const found = collection.get(id)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** Every collection by its name, whatever its records are. */
  collections(): ReadonlyMap<string, Collection<Identified, string>> {
    const members: readonly (readonly [string, unknown])[] = Object.entries(this)
    return new Map(
      members.flatMap(([name, member]) => (member instanceof Collection ? [[name, member] as const] : [])),
    )
  }
}
