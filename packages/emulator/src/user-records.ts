import type { InternetAccess } from './records.ts'

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
  /** Whether members may connect to all regions, also to later ones. */
  readonly allRegionsIncluded: boolean
  /** How traffic of members to the internet leaves. */
  readonly internetAccess: InternetAccess
  /** Most devices of a member. */
  readonly maxDevice: number
  /** When members have to authenticate again. */
  readonly connectAuth: ConnectAuth
  /** Ids of the networks through which traffic leaves, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** IPv4 subnets that members reach past the tunnel. */
  readonly tunnelBypassSubnets: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A user, without devices, which are records of their own. */
export interface UserRecord {
  /** Id of the user. */
  readonly id: string
  /** Unique, and never changed. */
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
  /** What the user may do in the account. */
  readonly role: UserRole
  /** Whether the user has been invited only, is active or suspended. */
  readonly status: UserStatus
}

/** A device of a user. Times are milliseconds of the emulator's clock. */
export interface DeviceRecord {
  /** Id of the device. */
  readonly id: string
  /** Id of the user whose device it is. */
  readonly userId: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** UUID of the client on the device, as it was sent. */
  readonly clientUUID?: string
  /** Its address in the WPC. */
  readonly ipV4Address: string
  /** Its IPv6 address in the WPC. */
  readonly ipV6Address: string
  /** When the profile was handed out that brings the device up; absent before that and after a revocation. */
  readonly startedAt?: number
}
