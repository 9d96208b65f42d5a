import ipaddr from 'ipaddr.js'
import type { RouteRecord, RouteType } from './records/network-records.ts'

/** The emulator's own WPC subnets: addresses of connectors and devices and the system subnets come from them. */
export const wpcSubnets: readonly string[] = ['100.96.0.0/11', 'fd00:ec2:cc::/48']

/** A subnet that the vendor's own tests avoid as commonly reserved; rejected by the strict rules only. */
export const reservedSubnet = '10.200.0.0/16'

/** A parsed subnet. */
export interface Subnet {
  readonly type: RouteType
  /** CIDR notation in one spelling, with the bits behind the prefix as they were sent. */
  readonly cidr: string
  readonly address: ipaddr.IPv4 | ipaddr.IPv6
  readonly prefix: number
}

/**
 * Parses a subnet in CIDR notation.
 *
 * @param isStrict - Whether bits behind the prefix are an error.
 * @returns `undefined` for anything else.
 */
export function parseSubnet(value: string, isStrict = false): Subnet | undefined {
  const isIpV4 = ipaddr.IPv4.isValidCIDRFourPartDecimal(value)
  if (!isIpV4 && !ipaddr.IPv6.isValidCIDR(value)) return undefined
  const [address, prefix] = ipaddr.parseCIDR(value)
  const subnet: Subnet = {
    type: isIpV4 ? 'IP_V4' : 'IP_V6',
    cidr: `${address.toString()}/${String(prefix)}`,
    address,
    prefix,
  }
  return isStrict && hasBitsBehindPrefix(subnet) ? undefined : subnet
}

/** Whether `inner` lies within `outer` or equals it. */
export function isSubnetWithin(inner: Subnet, outer: Subnet): boolean {
  if (outer.type !== inner.type || outer.prefix > inner.prefix) return false
  return inner.address.match([outer.address, outer.prefix])
}

/** Whether a string is an address of this family, written in full: four decimal parts for IPv4. */
export function isAddress(type: RouteType, value: string): boolean {
  return type === 'IP_V4' ? ipaddr.IPv4.isValidFourPartDecimal(value) : ipaddr.IPv6.isValid(value)
}

/** Whether an address lies within a subnet. */
export function isAddressWithin(address: string, subnet: Subnet): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.kind() === subnet.address.kind() && parsed.match([subnet.address, subnet.prefix])
}

const routeSubnets = new WeakMap<RouteRecord, Subnet | undefined>()

/** Returns the subnet of a route. It is parsed once: there can be many routes, and they are compared with every new one. */
export function getRouteSubnet(route: RouteRecord): Subnet | undefined {
  if (!routeSubnets.has(route)) routeSubnets.set(route, parseSubnet(route.subnet))
  return routeSubnets.get(route)
}

function hasBitsBehindPrefix({ address, prefix }: Subnet): boolean {
  return address.toByteArray().some((byte, index) => {
    const kept = Math.min(8, Math.max(0, prefix - index * 8))
    return (byte & (0xff >> kept)) !== 0
  })
}
