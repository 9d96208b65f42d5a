import { refused } from '../answers.ts'
import type { InternetAccess } from '../records.ts'
import type { State } from '../state.ts'
import { findOverlap, parseSubnet, workspaceSubnets } from '../subnets.ts'
import { readSetting } from './settings/values.ts'

const key = 'tunnelBypass.ipv4Subnets'

/**
 * The rules of tunnel bypass: not with SPLIT_TUNNEL_ON; IPv4 subnets that overlap neither each other
 * nor WPC subnets, the domain routing subnet, IP services or network routes.
 */
export function checkTunnelBypass(
  subnets: readonly string[],
  internetAccess: InternetAccess,
  state: State,
): void {
  if (subnets.length === 0) return
  if (internetAccess === 'SPLIT_TUNNEL_ON') {
    throw refused('tunnelBypass', 'Tunnel bypass needs SPLIT_TUNNEL_OFF or RESTRICTED_INTERNET')
  }
  // IP services need no look of their own: they lie in network routes.
  const domainRouting = Object.values(readSetting(state, 'wpc/domain-routing-subnet'))
  const taken = [...workspaceSubnets, ...domainRouting, ...state.routes.all().map((route) => route.subnet)]
  for (const [index, text] of subnets.entries()) {
    const subnet = parseSubnet(text)
    if (subnet?.type !== 'IP_V4') throw refused(key, `${text} is not an IPv4 subnet`)
    if (findOverlap(subnet, subnets.slice(0, index)) !== undefined) {
      throw refused(key, `${text} overlaps another subnet of the list`)
    }
    const conflict = findOverlap(subnet, taken)
    if (conflict !== undefined) throw refused(key, `${text} conflicts with ${conflict}`)
  }
}
