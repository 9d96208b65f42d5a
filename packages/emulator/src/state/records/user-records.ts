import type { InternetAccess } from './network-records.ts'

/** When members of a group have to authenticate again. */
export type ConnectAuth = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'
/** Role of a user. */
export type UserRole = 'OWNER' | 'MEMBER' | 'ADMIN'
/** Status of a user. */
export type UserStatus = 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'SUSPENDED_IDP'

/** A user group. */
export interface UserGroupRecord {
  /** Id of the user group. */
  readonly id: string
  /** Name, unique in the account. */
  readonly name: string
  /** Ids of the regions that members may connect to. */
  readonly vpnRegionIds: readonly string[]
  /** Whether members may connect to all regions, including later ones. */
  readonly allRegionsIncluded: boolean
  /** Access of members to the internet. */
  readonly internetAccess: InternetAccess
  /** Maximum number of devices of a member. */
  readonly maxDevice: number
  /** When members have to authenticate again. */
  readonly connectAuth: ConnectAuth
  /** Ids of the internet gateways, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** IPv4 subnets that members reach outside the tunnel. */
  readonly tunnelBypassSubnets: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A user, without devices, which are separate records. */
export interface UserRecord {
  /** Id of the user. */
  readonly id: string
  /** Unique name; it never changes. */
  readonly username: string
  /** E-mail address. */
  readonly email?: string
  /** First name. */
  readonly firstName?: string
  /** Last name. */
  readonly lastName?: string
  /** Id of the primary user group. */
  readonly groupId: string
  /** Ids of further user groups. */
  readonly secondaryGroupIds: readonly string[]
  /** Role of the user in the account. */
  readonly role: UserRole
  /** Whether the user is only invited, active or suspended. */
  readonly status: UserStatus
}

/** A device of a user. Times are milliseconds of the emulator's clock. */
export interface DeviceRecord {
  /** Id of the device. */
  readonly id: string
  /** Id of the user whose device it is. */
  readonly userId: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** UUID of the client on the device, as it was sent. */
  readonly clientUUID?: string
  /** IPv4 address in the WPC. */
  readonly ipV4Address: string
  /** IPv6 address in the WPC. */
  readonly ipV6Address: string
  /** When the profile was issued that brings the device online; absent before that and after a revocation. */
  readonly startedAt?: number
}
