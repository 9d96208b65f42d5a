import { createPropertyError } from '../../api/api-error.ts'
import type { InternetAccess } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { SubnetIndex } from '../../state/subnet-index.ts'
import { getRouteSubnet, parseSubnet, type Subnet, wpcSubnets } from '../../state/subnets.ts'
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
  const index = new SubnetIndex(subnets.map((cidr) => parseBypass(cidr, state)))
  if (index.overlap !== undefined)
    throw createPropertyError(key, `${index.overlap[1].cidr} overlaps another subnet of the list`)
  for (const taken of listTakenSubnets(state)) {
    const conflict = index.findOverlap(taken)
    if (conflict !== undefined)
      throw createPropertyError(key, `${conflict.cidr} conflicts with ${taken.cidr}`)
  }
}

function parseBypass(cidr: string, state: State): Subnet {
  const subnet = parseSubnet(cidr, state.strictSubnets)
  if (subnet?.type !== 'IP_V4') throw createPropertyError(key, `${cidr} is not an IPv4 subnet`)
  return subnet
}

/** IP services need no check: they lie within network routes. */
function* listTakenSubnets(state: State): Generator<Subnet> {
  const domainRouting = Object.values(readSetting(state, 'wpc/domain-routing-subnet'))
  yield* [...wpcSubnets, ...domainRouting].flatMap((cidr) => parseSubnet(cidr) ?? [])
  for (const route of state.routes.all()) {
    const subnet = getRouteSubnet(route)
    if (subnet !== undefined) yield subnet
  }
}
