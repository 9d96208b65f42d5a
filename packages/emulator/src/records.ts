/** How traffic to the internet leaves. */
export type InternetAccess = 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
/** How the connectors of a network connect. */
export type TunnelingProtocol = 'OPENVPN' | 'IPSEC'
/** Address family of a route. */
export type RouteType = 'IP_V4' | 'IP_V6'
/** When members of a group have to authenticate again. */
export type ConnectAuth = 'NO_AUTH' | 'ON_PRIOR_AUTH' | 'EVERY_TIME'
/** Role of a user. */
export type UserRole = 'OWNER' | 'MEMBER' | 'ADMIN'
/** Status of a user. */
export type UserStatus = 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'SUSPENDED_IDP'

/** A VPN region. */
export interface RegionRecord {
  readonly id: string
  readonly continent: string
  readonly country: string
  readonly countryIso: string
  readonly regionName: string
}

/** A network, without its routes, connectors, IP services and applications, which are records of their own. */
export interface NetworkRecord {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly egress: boolean
  readonly internetAccess: InternetAccess
  readonly tunnelingProtocol: TunnelingProtocol
  readonly gatewaysIds: readonly string[]
  readonly systemSubnets: readonly string[]
}

/** A host, without its connectors, IP services and applications, which are records of their own. */
export interface HostRecord {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly domain?: string
  readonly internetAccess: InternetAccess
  readonly gatewaysIds: readonly string[]
  readonly systemSubnets: readonly string[]
}

/** A route of a network. */
export interface RouteRecord {
  readonly id: string
  readonly networkId: string
  readonly type: RouteType
  readonly subnet: string
  readonly description?: string
}

/** The IPsec settings of a connector, as the API took them. */
export interface IpSecRecord {
  readonly platform: string
  readonly authenticationType: string
  readonly remoteSitePublicIp?: string
  readonly preSharedKey?: string
  readonly hostname?: string
  readonly domain?: string
  readonly ikeProtocol?: Readonly<Record<string, unknown>>
  readonly serverId: string
  readonly serverIp: string
}

/** What belongs to a network or a host, the two kinds of network items. */
export interface NetworkItemPart {
  readonly networkItemId: string
  readonly networkItemType: 'NETWORK' | 'HOST'
}

/** A connector. Times are milliseconds of the emulator's clock. */
export interface ConnectorRecord extends NetworkItemPart {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly vpnRegionId: string
  readonly ipV4Address: string
  readonly ipV6Address: string
  readonly ipSecConfig?: IpSecRecord
  readonly suspended: boolean
  /** When the profile was first asked for; absent before that and after a revocation. */
  readonly profileRequestedAt?: number
  /** When something was handed out (or started) that brings the connector up. */
  readonly startedAt?: number
  /** Tokens handed out and not revoked. */
  readonly tokens: readonly string[]
}

/** A range of ports or ICMP types. */
export interface RangeRecord {
  readonly value?: number
  readonly lowerValue?: number
  readonly upperValue?: number
}

/** The protocols of an IP service or application. */
export interface ServiceConfigRecord {
  readonly serviceTypes: readonly string[]
  readonly customServiceTypes: readonly {
    readonly protocol: string
    readonly port?: readonly RangeRecord[]
    readonly icmpType?: readonly RangeRecord[]
  }[]
}

/** An IP service. That of a host has neither type nor routes: it covers the host itself. */
export interface IpServiceRecord extends NetworkItemPart {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly type?: string
  readonly routes?: readonly {
    readonly id: string
    readonly parentRouteId: string
    readonly type: RouteType
    readonly subnet: string
  }[]
  readonly config: ServiceConfigRecord
}

/** An application. Exact matches are there for networks only. */
export interface ApplicationRecord extends NetworkItemPart {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly routes: readonly {
    readonly id: string
    readonly domain: string
    readonly allowEmbeddedIp: boolean
    readonly exactMatch?: boolean
  }[]
  readonly config: ServiceConfigRecord
}

/** A user group. */
export interface UserGroupRecord {
  readonly id: string
  readonly name: string
  readonly vpnRegionIds: readonly string[]
  readonly allRegionsIncluded: boolean
  readonly internetAccess: InternetAccess
  readonly maxDevice: number
  readonly connectAuth: ConnectAuth
  readonly gatewaysIds: readonly string[]
  readonly tunnelBypassSubnets: readonly string[]
  readonly systemSubnets: readonly string[]
}

/** A user, without devices, which are records of their own. */
export interface UserRecord {
  readonly id: string
  readonly username: string
  readonly email?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly groupId: string
  readonly secondaryGroupIds: readonly string[]
  readonly role: UserRole
  readonly status: UserStatus
}

/** A device of a user. Times are milliseconds of the emulator's clock. */
export interface DeviceRecord {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly description?: string
  readonly clientUUID?: string
  readonly ipV4Address: string
  readonly ipV6Address: string
  /** When the profile was handed out that brings the device up; absent before that and after a revocation. */
  readonly startedAt?: number
}
