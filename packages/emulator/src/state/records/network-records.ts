/** Access to the internet. */
export type InternetAccess = 'SPLIT_TUNNEL_ON' | 'SPLIT_TUNNEL_OFF' | 'RESTRICTED_INTERNET'
/** Tunneling protocol of the connectors of a network. */
export type TunnelingProtocol = 'OPENVPN' | 'IPSEC'
/** Address family of a route. */
export type RouteType = 'IP_V4' | 'IP_V6'

/** A VPN region. */
export interface RegionRecord {
  /** Id of the region, such as `eu-central-1`. */
  readonly id: string
  /** Continent. */
  readonly continent: string
  /** Country. */
  readonly country: string
  /** Two-letter code of the country. */
  readonly countryIso: string
  /** Display name, mostly the name of a city. */
  readonly regionName: string
}

/** A network, without its routes, connectors, IP services and applications, which are separate records. */
export interface NetworkRecord {
  /** Id of the network. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** Whether the network serves as an internet gateway. */
  readonly egress: boolean
  /** Access to the internet. */
  readonly internetAccess: InternetAccess
  /** Tunneling protocol of its connectors. */
  readonly tunnelingProtocol: TunnelingProtocol
  /** Ids of the internet gateways, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A host, without its connectors, IP services and applications, which are separate records. */
export interface HostRecord {
  /** Id of the host. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** Domain of the host. */
  readonly domain?: string
  /** Access to the internet. */
  readonly internetAccess: InternetAccess
  /** Ids of the internet gateways, with `SPLIT_TUNNEL_OFF`. */
  readonly gatewaysIds: readonly string[]
  /** Subnets that the service has assigned. */
  readonly systemSubnets: readonly string[]
}

/** A route of a network. */
export interface RouteRecord {
  /** Id of the route. */
  readonly id: string
  /** Id of the network. */
  readonly networkId: string
  /** Address family of the subnet. */
  readonly type: RouteType
  /** The subnet, in CIDR notation. */
  readonly subnet: string
  /** Description. */
  readonly description?: string
}

/** The IPsec settings of a connector. */
export interface IpSecRecord {
  /** Platform at the other end, such as `CISCO`. */
  readonly platform: string
  /** Authentication type, such as `SHARED_SECRET`. */
  readonly authenticationType: string
  /** Public address of the other end. */
  readonly remoteSitePublicIp?: string
  /** Pre-shared key. */
  readonly preSharedKey?: string
  /** Host name, as it was sent. */
  readonly hostname?: string
  /** Domain, as it was sent. */
  readonly domain?: string
  /** Negotiation settings, as they were sent. */
  readonly ikeProtocol?: Readonly<Record<string, unknown>>
  /** Id of CloudConnexa's end of the tunnel. */
  readonly serverId: string
  /** Address of CloudConnexa's end. */
  readonly serverIp: string
}

/** A child of a network or host, which are the two kinds of network items. */
export interface NetworkItemChild {
  /** Id of the network or host. */
  readonly networkItemId: string
  /** Whether it is a network or a host. */
  readonly networkItemType: 'NETWORK' | 'HOST'
}

/** A connector. Times are milliseconds of the emulator's clock. */
export interface ConnectorRecord extends NetworkItemChild {
  /** Id of the connector. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** Id of its region. */
  readonly vpnRegionId: string
  /** IPv4 address in the WPC. */
  readonly ipV4Address: string
  /** IPv6 address in the WPC. */
  readonly ipV6Address: string
  /** IPsec settings, if it connects by IPsec. */
  readonly ipSecConfig?: IpSecRecord
  /** Whether it has been suspended, which the API itself does not show. */
  readonly suspended: boolean
  /** When the profile was first requested; absent before that and after a revocation. */
  readonly profileRequestedAt?: number
  /** When a profile or token was issued, or the tunnel started, that brings the connector online. */
  readonly startedAt?: number
  /** Tokens that have been issued and not revoked. */
  readonly tokens: readonly string[]
}

/** A range of ports or ICMP types. */
export interface RangeRecord {
  /** A single value, instead of a range. */
  readonly value?: number
  /** The first of the range. */
  readonly lowerValue?: number
  /** The last of the range. */
  readonly upperValue?: number
}

/** The protocols of an IP service or application. */
export interface ServiceConfigRecord {
  /** Well-known protocols, such as `HTTPS`; `CUSTOM` if there are custom ones. */
  readonly serviceTypes: readonly string[]
  /** Custom protocols, with ports or ICMP types. */
  readonly customServiceTypes: readonly {
    readonly protocol: string
    readonly port?: readonly RangeRecord[]
    readonly icmpType?: readonly RangeRecord[]
  }[]
}

/** An IP service. An IP service of a host has neither type nor routes: it covers the host itself. */
export interface IpServiceRecord extends NetworkItemChild {
  /** Id of the IP service. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** `IP_SOURCE` or `SERVICE_DESTINATION`. */
  readonly type?: string
  /** Subnets of the service, each within a route of its network. */
  readonly routes?: readonly {
    readonly id: string
    readonly parentRouteId: string
    readonly type: RouteType
    readonly subnet: string
  }[]
  /** Protocols of the service. */
  readonly config: ServiceConfigRecord
}

/** An application. Only applications of networks have exact matches. */
export interface ApplicationRecord extends NetworkItemChild {
  /** Id of the application. */
  readonly id: string
  /** Display name. */
  readonly name: string
  /** Description. */
  readonly description?: string
  /** The domains of the application. */
  readonly routes: readonly {
    readonly id: string
    readonly domain: string
    readonly allowEmbeddedIp: boolean
    readonly exactMatch?: boolean
  }[]
  /** Protocols of the service. */
  readonly config: ServiceConfigRecord
}
