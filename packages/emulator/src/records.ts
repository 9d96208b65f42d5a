/** How traffic to the internet leaves. */
export type InternetAccess = 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
/** How the connectors of a network connect. */
export type TunnelingProtocol = 'OPENVPN' | 'IPSEC'
/** Address family of a route. */
export type RouteType = 'IP_V4' | 'IP_V6'

/** A VPN region. */
export interface RegionRecord {
  /** Id of the region, such as `eu-central-1`. */
  readonly id: string
  /** Continent that it is on. */
  readonly continent: string
  /** Country that it is in. */
  readonly country: string
  /** Code of the country, of two letters. */
  readonly countryIso: string
  /** Name for people, mostly of a city. */
  readonly regionName: string
}

/** A network, without its routes, connectors, IP services and applications, which are records of their own. */
export interface NetworkRecord {
  /** Id of the network. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Whether traffic to the internet may leave through this network. */
  readonly egress: boolean
  /** How traffic to the internet leaves. */
  readonly internetAccess: InternetAccess
  /** How its connectors connect. */
  readonly tunnelingProtocol: TunnelingProtocol
  /** Ids of the networks through which traffic leaves, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A host, without its connectors, IP services and applications, which are records of their own. */
export interface HostRecord {
  /** Id of the host. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Domain that the host is reached by. */
  readonly domain?: string
  /** How traffic to the internet leaves. */
  readonly internetAccess: InternetAccess
  /** Ids of the networks through which it leaves, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A route of a network. */
export interface RouteRecord {
  /** Id of the route. */
  readonly id: string
  /** Id of the network that it leads into. */
  readonly networkId: string
  /** Address family of the subnet. */
  readonly type: RouteType
  /** The subnet, in CIDR notation. */
  readonly subnet: string
  /** Free text. */
  readonly description?: string
}

/** The IPsec settings of a connector, as the API took them. */
export interface IpSecRecord {
  /** Platform at the other end, such as `CISCO`. */
  readonly platform: string
  /** How both ends prove who they are, such as `SHARED_SECRET`. */
  readonly authenticationType: string
  /** Public address of the other end. */
  readonly remoteSitePublicIp?: string
  /** The key that both ends know. */
  readonly preSharedKey?: string
  /** Host name, as it was sent. */
  readonly hostname?: string
  /** Domain, as it was sent. */
  readonly domain?: string
  /** What the ends negotiate, as it was sent. */
  readonly ikeProtocol?: Readonly<Record<string, unknown>>
  /** Id of CloudConnexa's end of the tunnel. */
  readonly serverId: string
  /** Address of CloudConnexa's end. */
  readonly serverIp: string
}

/** What belongs to a network or a host, the two kinds of network items. */
export interface NetworkItemPart {
  /** Id of the network or host. */
  readonly networkItemId: string
  /** Which of the two it is. */
  readonly networkItemType: 'NETWORK' | 'HOST'
}

/** A connector. Times are milliseconds of the emulator's clock. */
export interface ConnectorRecord extends NetworkItemPart {
  /** Id of the connector. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** Id of the region that it connects to. */
  readonly vpnRegionId: string
  /** Its address in the WPC. */
  readonly ipV4Address: string
  /** Its IPv6 address in the WPC. */
  readonly ipV6Address: string
  /** Only where it connects by IPsec. */
  readonly ipSecConfig?: IpSecRecord
  /** Whether it has been suspended, which the API itself does not show. */
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
  /** A single one, instead of a range. */
  readonly value?: number
  /** The first of the range. */
  readonly lowerValue?: number
  /** The last of the range. */
  readonly upperValue?: number
}

/** The protocols of an IP service or application. */
export interface ServiceConfigRecord {
  /** Well-known protocols, such as `HTTPS`; `CUSTOM` where there are others. */
  readonly serviceTypes: readonly string[]
  /** Other protocols, with ports or ICMP types. */
  readonly customServiceTypes: readonly {
    readonly protocol: string
    readonly port?: readonly RangeRecord[]
    readonly icmpType?: readonly RangeRecord[]
  }[]
}

/** An IP service. That of a host has neither type nor routes: it covers the host itself. */
export interface IpServiceRecord extends NetworkItemPart {
  /** Id of the IP service. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** `IP_SOURCE` or `SERVICE_DESTINATION`. */
  readonly type?: string
  /** Subnets that it covers, each within a route of its network. */
  readonly routes?: readonly {
    readonly id: string
    readonly parentRouteId: string
    readonly type: RouteType
    readonly subnet: string
  }[]
  /** The protocols that it speaks. */
  readonly config: ServiceConfigRecord
}

/** An application. Exact matches are there for networks only. */
export interface ApplicationRecord extends NetworkItemPart {
  /** Id of the application. */
  readonly id: string
  /** Name for people. */
  readonly name: string
  /** Free text. */
  readonly description?: string
  /** The domains it is reached by. */
  readonly routes: readonly {
    readonly id: string
    readonly domain: string
    readonly allowEmbeddedIp: boolean
    readonly exactMatch?: boolean
  }[]
  /** The protocols that it speaks. */
  readonly config: ServiceConfigRecord
}
