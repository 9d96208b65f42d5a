import {
  ResourceFactory,
  type ResourceKind,
  type ResourceOwner,
  type ResourceRecord,
} from './operations/resource-factory.ts'
import { plantSeed } from './seed/plant-seed.ts'
import type { Seed } from './seed/seed.ts'
import type { ApiContext } from './state/api-context.ts'
import type { ReadonlyCollection } from './state/collection.ts'
import type {
  AccessGroupRecord,
  DevicePostureRecord,
  LocationContextRecord,
} from './state/records/access-records.ts'
import type { AuditRecord } from './state/records/audit-records.ts'
import type {
  CloudIdRecord,
  DnsRecord,
  SettingRecord,
  ShieldedDomainRecord,
} from './state/records/cloud-id-records.ts'
import type {
  ApplicationRecord,
  ConnectorRecord,
  HostRecord,
  IpServiceRecord,
  NetworkRecord,
  RegionRecord,
  RouteRecord,
} from './state/records/network-records.ts'
import type { DeviceRecord, UserGroupRecord, UserRecord } from './state/records/user-records.ts'

/** Read access to the state of the emulator, and a way to add to it. */
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
  /** Users, including the owner. */
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
  /** The allow list of Cyber Shield, which the API can change but not read. */
  readonly allowedDomains: ReadonlyCollection<ShieldedDomainRecord>
  /** The block list of Cyber Shield, which the API can change but not read. */
  readonly blockedDomains: ReadonlyCollection<ShieldedDomainRecord>
  /** The settings that have been set. */
  readonly settings: ReadonlyCollection<SettingRecord>
  /** The changes made through the API, oldest first. */
  readonly auditLog: ReadonlyCollection<AuditRecord>
  /** Cloud IDs created through the API. */
  readonly cloudIds: ReadonlyCollection<CloudIdRecord>
  /**
   * Adds seed data to the state.
   *
   * @throws {EmulatorOptionError} when a number of the seed is out of bounds.
   */
  seed(seed: Seed): void
  /**
   * Creates a single resource from the body that the API accepts, with all its checks, but without a request or an
   * audit log entry: `create('routes', { value: '10.0.0.0/24' }, { networkId })`.
   *
   * @throws {EmulatorOptionError} when the API would reject it.
   */
  create<K extends ResourceKind>(kind: K, body: object, owner?: ResourceOwner): ResourceRecord<K>
}

/** Creates the read access. The collections are shared with the state, so reads are always up to date. */
export function createEmulatorState(context: ApiContext, commit: () => void): EmulatorState {
  const resources = new ResourceFactory(context)
  return Object.assign(
    {
      seed(seed: Seed): void {
        plantSeed(seed, context)
        commit()
      },
      create<K extends ResourceKind>(kind: K, body: object, owner?: ResourceOwner): ResourceRecord<K> {
        const record = resources.create(kind, body, owner)
        commit()
        return record
      },
    },
    context.state,
  )
}
