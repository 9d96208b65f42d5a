export type { ApiKeyOptions, ApiKeyPermissions, ApiSection } from './access/api-key-options.ts'
export type { ApiKeyDescription, EmulatorApiKeys } from './access/api-keys.ts'
export type { RateLimit } from './access/rate-limit.ts'
export { type Emulator, startEmulator } from './emulator.ts'
export type { EmulatorOptions } from './options/emulator-options.gen.ts'
export type { EmulatorState } from './emulator-state.ts'
export { EmulatorDataError } from './errors/data-error.ts'
export { EmulatorOptionError } from './errors/option-error.ts'
export type { Fault } from './faults/fault.ts'
export type { EmulatorFaults, FaultHandle } from './faults/faults.ts'
export type { AdditionalRequest, AdditionalResponse, AdditionalRoute } from './http/additional-routes.ts'
export type { EmulatorRequests, RequestFilter, RequestRecord } from './http/request-log.ts'
export type { ResourceKind, ResourceOwner, ResourceRecord } from './operations/resource-factory.ts'
export type { Seed } from './seed/seed.ts'
export type { RegionOptions } from './state/region-list.ts'
export type { ReadonlyCollection } from './state/collection.ts'
export type {
  AccessGroupRecord,
  AccessItemRecord,
  DevicePostureRecord,
  LocationContextRecord,
  PolicyRecord,
  SystemCheckRecord,
} from './state/records/access-records.ts'
export type { AuditFieldRecord, AuditRecord } from './state/records/audit-records.ts'
export type {
  CloudIdRecord,
  DnsRecord,
  SettingRecord,
  ShieldedDomainRecord,
} from './state/records/cloud-id-records.ts'
export type {
  ApplicationRecord,
  ConnectorRecord,
  HostRecord,
  InternetAccess,
  IpSecRecord,
  IpServiceRecord,
  NetworkItemChild,
  NetworkRecord,
  RangeRecord,
  RegionRecord,
  RouteRecord,
  RouteType,
  ServiceConfigRecord,
  TunnelingProtocol,
} from './state/records/network-records.ts'
export type {
  ConnectAuth,
  DeviceRecord,
  UserGroupRecord,
  UserRecord,
  UserRole,
  UserStatus,
} from './state/records/user-records.ts'
export type { EmulatorSnapshot } from './state/snapshots.ts'
export type { Clock } from './time/clock.ts'
export { VirtualClock, type VirtualClockOptions } from './time/virtual-clock.ts'
