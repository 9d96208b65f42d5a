import { createPropertyError } from '../../api/api-error.ts'
import type { ApiContext } from '../../state/api-context.ts'
import type { IpServiceRecord } from '../../state/records/network-records.ts'
import { isSubnetWithin, parseSubnet } from '../../state/subnets.ts'
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
  const networkRoutes = state.routes.findBy('networkId', networkId)
  const routes = (request.routes ?? []).map(({ value = '' }, index) => {
    const key = `routes[${String(index)}].value`
    const subnet = parseSubnet(value)
    if (subnet === undefined) throw createPropertyError(key, `${value} is not a subnet in CIDR notation`)
    const parent = networkRoutes.find((route) => {
      const outer = parseSubnet(route.subnet)
      return outer !== undefined && isSubnetWithin(subnet, outer)
    })
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
