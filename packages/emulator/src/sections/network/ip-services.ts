import { createPropertyError } from '../../api/api-error.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { IpServiceRecord } from '../../state/records/network-records.ts'
import type { RouteRecord } from '../../state/records/network-records.ts'
import { SubnetIndex } from '../../state/subnet-index.ts'
import { getRouteSubnet, isSubnetWithin, parseSubnet, type Subnet } from '../../state/subnets.ts'
import { createIdLookup } from '../network-item/children.ts'
import type { IpServiceRequest, IpServiceRouting } from '../network-item/ip-services.ts'

/** An IP service of a network in a request. */
export interface NetworkIpServiceRequest extends IpServiceRequest {
  readonly type: string
  readonly routes?: readonly { readonly value?: string }[]
}

/**
 * Creates type and routes of an IP service. Each route lies within a route of the network, its parent. Unchanged routes keep
 * their ids.
 *
 * @throws {ApiError} when a route is not a subnet, or has no parent (shape 1).
 */
export function toNetworkIpServiceRouting(
  request: NetworkIpServiceRequest,
  networkId: string,
  { state, ids }: ApiContext,
  former: IpServiceRecord['routes'] = [],
): IpServiceRouting {
  const findFormerId = createIdLookup(former, (route) => route.subnet)
  const findParent = createParentLookup(state.routes.findBy('networkId', networkId))
  const routes = (request.routes ?? []).map(({ value = '' }, index) => {
    const key = `routes[${String(index)}].value`
    const subnet = parseSubnet(value, state.strictSubnets)
    if (subnet === undefined) throw createPropertyError(key, `${value} is not a subnet in CIDR notation`)
    const parent = findParent(subnet)
    if (parent === undefined)
      throw createPropertyError(key, `${value} does not lie in a route of the network`)
    return {
      id: findFormerId(subnet.cidr) ?? ids.nextUuid(),
      parentRouteId: parent.id,
      type: subnet.type,
      subnet: subnet.cidr,
    }
  })
  return { type: request.type, routes }
}

/** Creates a function that finds the route in which a subnet lies. The routes of a network do not overlap. */
function createParentLookup(routes: readonly RouteRecord[]): (subnet: Subnet) => RouteRecord | undefined {
  const bySubnet = new Map<Subnet, RouteRecord>()
  for (const route of routes) {
    const subnet = getRouteSubnet(route)
    if (subnet !== undefined) bySubnet.set(subnet, route)
  }
  const index = new SubnetIndex(bySubnet.keys())
  return (subnet) => {
    const outer = index.findOverlap(subnet)
    return outer !== undefined && isSubnetWithin(subnet, outer) ? bySubnet.get(outer) : undefined
  }
}
