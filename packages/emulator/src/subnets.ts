import ipaddr from 'ipaddr.js'
import type { RouteType } from './records.ts'

/** The emulator's own WPC subnets: addresses of connectors and devices and the system subnets come from them. */
export const workspaceSubnets: readonly string[] = ['100.96.0.0/11', 'fd00:ec2:cc::/48']

/** Subnets that no route may touch. The first one is reserved by the real service. */
export const reservedSubnets: readonly string[] = ['10.200.0.0/16', ...workspaceSubnets]

/** A subnet in CIDR notation, taken apart. */
export interface Subnet {
  readonly type: RouteType
  /** Network address and prefix in one spelling: equal subnets have equal texts. */
  readonly text: string
  readonly address: ipaddr.IPv4 | ipaddr.IPv6
  readonly prefix: number
}

/** Reads a subnet; `undefined` if it is none, or if bits are set behind its prefix. */
export function parseSubnet(value: string): Subnet | undefined {
  const fourPart = ipaddr.IPv4.isValidCIDRFourPartDecimal(value)
  if (!fourPart && !ipaddr.IPv6.isValidCIDR(value)) return undefined
  const [address, prefix] = ipaddr.parseCIDR(value)
  const network = fourPart
    ? ipaddr.IPv4.networkAddressFromCIDR(value)
    : ipaddr.IPv6.networkAddressFromCIDR(value)
  if (network.toNormalizedString() !== address.toNormalizedString()) return undefined
  return {
    type: fourPart ? 'IP_V4' : 'IP_V6',
    text: `${network.toString()}/${String(prefix)}`,
    address,
    prefix,
  }
}

/** Whether `inner` lies in `outer` or is the same. */
export function contains(outer: Subnet, inner: Subnet): boolean {
  if (outer.type !== inner.type || outer.prefix > inner.prefix) return false
  return inner.address.match([outer.address, outer.prefix])
}

/** Whether two subnets have an address in common. */
function overlaps(one: Subnet, other: Subnet): boolean {
  return contains(one, other) || contains(other, one)
}

/** The first of the given subnets that overlaps `subnet`. */
export function findOverlap(subnet: Subnet, others: Iterable<string>): string | undefined {
  for (const text of others) {
    const other = parseSubnet(text)
    if (other !== undefined && overlaps(subnet, other)) return text
  }
  return undefined
}

/** Whether the text is an address of this family, written in full: four decimal parts for IPv4. */
export function isAddress(type: RouteType, value: string): boolean {
  return type === 'IP_V4' ? ipaddr.IPv4.isValidFourPartDecimal(value) : ipaddr.IPv6.isValid(value)
}

/** Whether a subnet holds an address. */
export function holdsAddress(subnet: Subnet, address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.kind() === subnet.address.kind() && parsed.match([subnet.address, subnet.prefix])
}
