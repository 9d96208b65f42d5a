// Generated from packages/*/section.json by `npm run generate`; change it there.

import type { AccessGroupsService } from '@cloudconnexa/access-groups'
import type { AccessVisibilityService } from '@cloudconnexa/access-visibility'
import type { AccountService } from '@cloudconnexa/account'
import type { AuditLogService } from '@cloudconnexa/audit-log'
import type { CyberShieldService } from '@cloudconnexa/cyber-shield'
import type { DevicePosturesService } from '@cloudconnexa/device-postures'
import type { DevicesService } from '@cloudconnexa/devices'
import type { DnsService } from '@cloudconnexa/dns'
import type { HostsService } from '@cloudconnexa/hosts'
import type { LocationContextsService } from '@cloudconnexa/location-contexts'
import type { NetworksService } from '@cloudconnexa/networks'
import type { RegionsService } from '@cloudconnexa/regions'
import type { SessionsService } from '@cloudconnexa/sessions'
import type { SettingsService } from '@cloudconnexa/settings'
import type { UserGroupsService } from '@cloudconnexa/user-groups'
import type { UsersService } from '@cloudconnexa/users'

/** Every service of the CloudConnexa API, under its key. */
export abstract class EveryService {
  /** Access groups: who may reach what. */
  readonly accessGroups: AccessGroupsService
  /** The switch of access visibility. */
  readonly accessVisibility: AccessVisibilityService
  /** Cloud IDs of the account. */
  readonly account: AccountService
  /** The audit log. */
  readonly auditLog: AuditLogService
  /** The domain lists of Cyber Shield. */
  readonly cyberShield: CyberShieldService
  /** Device posture policies. */
  readonly devicePostures: DevicePosturesService
  /** Devices of users and their profiles. */
  readonly devices: DevicesService
  /** DNS records and the DNS log. */
  readonly dns: DnsService
  /** Hosts with their connectors, IP services and applications. */
  readonly hosts: HostsService
  /** Location context policies. */
  readonly locationContexts: LocationContextsService
  /** Networks with their connectors, routes, IP services and applications. */
  readonly networks: NetworksService
  /** Regions in which CloudConnexa has points of presence. */
  readonly regions: RegionsService
  /** Sessions of devices and connectors. */
  readonly sessions: SessionsService
  /** Settings of the WPC. */
  readonly settings: SettingsService
  /** User groups. */
  readonly userGroups: UserGroupsService
  /** Users. */
  readonly users: UsersService

  /** @param client - A client of the same services. */
  protected constructor(client: EveryService) {
    this.accessGroups = client.accessGroups
    this.accessVisibility = client.accessVisibility
    this.account = client.account
    this.auditLog = client.auditLog
    this.cyberShield = client.cyberShield
    this.devicePostures = client.devicePostures
    this.devices = client.devices
    this.dns = client.dns
    this.hosts = client.hosts
    this.locationContexts = client.locationContexts
    this.networks = client.networks
    this.regions = client.regions
    this.sessions = client.sessions
    this.settings = client.settings
    this.userGroups = client.userGroups
    this.users = client.users
  }
}
