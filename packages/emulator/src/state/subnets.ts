import ipaddr from 'ipaddr.js'
import type { RouteType } from './records/network-records.ts'

/** The emulator's own WPC subnets: addresses of connectors and devices and the system subnets come from them. */
export const wpcSubnets: readonly string[] = ['100.96.0.0/11', 'fd00:ec2:cc::/48']

/** Subnets that no route may overlap. The first one is reserved by the real service. */
export const reservedSubnets: readonly string[] = ['10.200.0.0/16', ...wpcSubnets]

/** A parsed subnet. */
export interface Subnet {
  readonly type: RouteType
  /** CIDR notation in one spelling: equal subnets have equal strings. */
  readonly cidr: string
  readonly address: ipaddr.IPv4 | ipaddr.IPv6
  readonly prefix: number
}

/**
 * Parses a subnet in CIDR notation.
 *
 * @returns `undefined` for anything else, also where bits are set behind the prefix.
 */
export function parseSubnet(value: string): Subnet | undefined {
  const isIpV4 = ipaddr.IPv4.isValidCIDRFourPartDecimal(value)
  if (!isIpV4 && !ipaddr.IPv6.isValidCIDR(value)) return undefined
  const [address, prefix] = ipaddr.parseCIDR(value)
  const network = isIpV4
    ? ipaddr.IPv4.networkAddressFromCIDR(value)
    : ipaddr.IPv6.networkAddressFromCIDR(value)
  if (network.toNormalizedString() !== address.toNormalizedString()) return undefined
  return {
    type: isIpV4 ? 'IP_V4' : 'IP_V6',
    cidr: `${network.toString()}/${String(prefix)}`,
    address,
    prefix,
  }
}

/** Whether `inner` lies within `outer` or equals it. */
export function isSubnetWithin(inner: Subnet, outer: Subnet): boolean {
  if (outer.type !== inner.type || outer.prefix > inner.prefix) return false
  return inner.address.match([outer.address, outer.prefix])
}

/** Finds the first of the other subnets that overlaps `subnet`. */
export function findOverlap(subnet: Subnet, others: Iterable<string>): string | undefined {
  for (const cidr of others) {
    const other = parseSubnet(cidr)
    if (other !== undefined && (isSubnetWithin(subnet, other) || isSubnetWithin(other, subnet))) return cidr
  }
  return undefined
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
