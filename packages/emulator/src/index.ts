export type {
  AccessGroupRecord,
  AccessItemRecord,
  DevicePostureRecord,
  LocationContextRecord,
  PolicyRecord,
  SystemCheckRecord,
} from './access-records.ts'
export type { AdditionalAnswer, AdditionalRequest, AdditionalRoute } from './additional-route.ts'
export type {
  ApiKeyDescription,
  ApiKeyOptions,
  ApiKeyPermissions,
  ApiSection,
  EmulatorApiKeys,
} from './api-keys.ts'
export type { Clock } from './clock.ts'
export type { ReadonlyCollection } from './collection.ts'
export { EmulatorDataError } from './data-error.ts'
export { type Emulator, startEmulator } from './emulator.ts'
export type { Fault } from './fault.ts'
export type { EmulatorFaults, FaultHandle } from './faults.ts'
export { EmulatorOptionError } from './option-error.ts'
export type { EmulatorOptions } from './options.ts'
export type { RateLimit } from './rate-limit.ts'
export type {
  ApplicationRecord,
  ConnectorRecord,
  HostRecord,
  InternetAccess,
  IpSecRecord,
  IpServiceRecord,
  NetworkItemPart,
  NetworkRecord,
  RangeRecord,
  RegionRecord,
  RouteRecord,
  RouteType,
  ServiceConfigRecord,
  TunnelingProtocol,
} from './records.ts'
export type { EmulatorRequests, RequestFilter, RequestRecord } from './request-log.ts'
export type { ResourceKind, ResourceOwner, ResourceRecord } from './resources.ts'
export type { Seed } from './seed-plan.ts'
export type { EmulatorSnapshot } from './snapshots.ts'
export type { EmulatorState } from './state.ts'
export type {
  ConnectAuth,
  DeviceRecord,
  UserGroupRecord,
  UserRecord,
  UserRole,
  UserStatus,
} from './user-records.ts'
export { VirtualClock, type VirtualClockOptions } from './virtual-clock.ts'
export type {
  AuditFieldRecord,
  AuditRecord,
  CloudIdRecord,
  DnsRecord,
  SettingRecord,
  ShieldedDomainRecord,
} from './workspace-records.ts'
