import { createPropertyError } from '../../api/api-error.ts'
import type { InternetAccess } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { findOverlap, parseSubnet, wpcSubnets } from '../../state/subnets.ts'
import { readSetting } from '../settings/setting-values.ts'

const key = 'tunnelBypass.ipv4Subnets'

/**
 * Checks the rules of tunnel bypass: not with SPLIT_TUNNEL_ON; IPv4 subnets that overlap neither each other
 * nor WPC subnets, the domain routing subnet, IP services or network routes.
 *
 * @throws {ApiError} when one of these rules is broken (shape 1).
 */
export function checkTunnelBypass(
  subnets: readonly string[],
  internetAccess: InternetAccess,
  state: State,
): void {
  if (subnets.length === 0) return
  if (internetAccess === 'SPLIT_TUNNEL_ON') {
    throw createPropertyError('tunnelBypass', 'Tunnel bypass needs SPLIT_TUNNEL_OFF or RESTRICTED_INTERNET')
  }
  // IP services need no check: they lie within network routes.
  const domainRouting = Object.values(readSetting(state, 'wpc/domain-routing-subnet'))
  const taken = [...wpcSubnets, ...domainRouting, ...state.routes.all().map((route) => route.subnet)]
  for (const [index, cidr] of subnets.entries()) {
    const subnet = parseSubnet(cidr)
    if (subnet?.type !== 'IP_V4') throw createPropertyError(key, `${cidr} is not an IPv4 subnet`)
    if (findOverlap(subnet, subnets.slice(0, index)) !== undefined) {
      throw createPropertyError(key, `${cidr} overlaps another subnet of the list`)
    }
    const conflict = findOverlap(subnet, taken)
    if (conflict !== undefined) throw createPropertyError(key, `${cidr} conflicts with ${conflict}`)
  }
}
