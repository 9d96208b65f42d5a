import {
  clientCredentials,
  type ClientCredentialsOptions,
  environmentCredentials,
  keychainCredentials,
  profileCredentials,
} from '@cloudconnexa/auth'
import { type Client, type ClientCore, type ClientSettings, createClient } from '@cloudconnexa/core'
import { accessGroups, type AccessGroupsService } from '@cloudconnexa/access-groups'
import { accessVisibility, type AccessVisibilityService } from '@cloudconnexa/access-visibility'
import { account, type AccountService } from '@cloudconnexa/account'
import { auditLog, type AuditLogService } from '@cloudconnexa/audit-log'
import { cyberShield, type CyberShieldService } from '@cloudconnexa/cyber-shield'
import { devicePostures, type DevicePosturesService } from '@cloudconnexa/device-postures'
import { devices, type DevicesService } from '@cloudconnexa/devices'
import { dns, type DnsService } from '@cloudconnexa/dns'
import { hosts, type HostsService } from '@cloudconnexa/hosts'
import { locationContexts, type LocationContextsService } from '@cloudconnexa/location-contexts'
import { networks, type NetworksService } from '@cloudconnexa/networks'
import { regions, type RegionsService } from '@cloudconnexa/regions'
import { sessions, type SessionsService } from '@cloudconnexa/sessions'
import { settings, type SettingsService } from '@cloudconnexa/settings'
import { userGroups, type UserGroupsService } from '@cloudconnexa/user-groups'
import { users, type UsersService } from '@cloudconnexa/users'

/** Options of {@link CloudConnexaClient}: credentials and everything that `createClient` takes besides services. */
export interface CloudConnexaClientOptions extends Omit<ClientSettings, 'auth'>, ClientCredentialsOptions {
  /** Replaces the authentication with API credentials as a whole; options of credentials and tokens are then not used. */
  readonly auth?: ClientSettings['auth']
}

/** Options of the named constructors, which find the credentials themselves. */
type FoundCredentialsOptions = Omit<
  CloudConnexaClientOptions,
  'auth' | 'clientId' | 'clientSecret' | 'credentials'
>

/**
 * Every service of the CloudConnexa API in one client.
 *
 * Without options the credentials come from `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, the profile file or
 * the keychain, in this order. The constructor does no I/O: wrong or missing credentials show with the first call or `ready()`.
 */
export class CloudConnexaClient implements ClientCore {
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
  readonly #client: Client<typeof services>

  /** @throws ConfigurationError (`OPTION_INVALID`) for an option that cannot be right. */
  constructor(options: CloudConnexaClientOptions = {}) {
    this.#client = createClient({ ...options, auth: options.auth ?? clientCredentials(options), services })
    this.accessGroups = this.#client.accessGroups
    this.accessVisibility = this.#client.accessVisibility
    this.account = this.#client.account
    this.auditLog = this.#client.auditLog
    this.cyberShield = this.#client.cyberShield
    this.devicePostures = this.#client.devicePostures
    this.devices = this.#client.devices
    this.dns = this.#client.dns
    this.hosts = this.#client.hosts
    this.locationContexts = this.#client.locationContexts
    this.networks = this.#client.networks
    this.regions = this.#client.regions
    this.sessions = this.#client.sessions
    this.settings = this.#client.settings
    this.userGroups = this.#client.userGroups
    this.users = this.#client.users
  }

  /** A client with the credentials of `CLOUDCONNEXA_CLIENT_ID` and `CLOUDCONNEXA_CLIENT_SECRET`, and of nowhere else. */
  static fromEnv(options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: environmentCredentials() })
  }

  /**
   * A client with the credentials of a profile in `$XDG_CONFIG_HOME/cloudconnexa/profiles.json`.
   *
   * @param name - Name of the profile. Default `default`.
   */
  static fromProfile(name?: string, options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: profileCredentials(name) })
  }

  /**
   * A client with credentials that `storeKeychainCredentials` has put into the keychain of the operating system.
   *
   * @param name - Name of the entry. Default `default`.
   */
  static fromKeychain(name = 'default', options: FoundCredentialsOptions = {}): CloudConnexaClient {
    return new CloudConnexaClient({ ...options, credentials: keychainCredentials(name) })
  }

  ready(options?: { readonly signal?: AbortSignal }): Promise<void> {
    return this.#client.ready(options)
  }

  limits(): ReturnType<ClientCore['limits']> {
    return this.#client.limits()
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#client.close()
  }
}

const services = {
  accessGroups,
  accessVisibility,
  account,
  auditLog,
  cyberShield,
  devicePostures,
  devices,
  dns,
  hosts,
  locationContexts,
  networks,
  regions,
  sessions,
  settings,
  userGroups,
  users,
}
