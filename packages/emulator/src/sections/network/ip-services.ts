import { refused } from '../../answers.ts'
import type { IpServiceRecord } from '../../records.ts'
import { contains, parseSubnet } from '../../subnets.ts'
import type { Tenant } from '../../tenant.ts'
import type { IpServiceRequest, IpServiceRouting } from '../network-item/ip-services.ts'
import { formerIds } from '../network-item/parts.ts'

/** An IP service of a network as it is sent. */
export interface NetworkIpServiceRequest extends IpServiceRequest {
  readonly type: string
  readonly routes?: readonly { readonly value?: string }[]
}

/** Each route of an IP service lies in a route of its network, its parent. Unchanged routes keep their ids. */
export function networkIpServiceRouting(
  request: NetworkIpServiceRequest,
  networkId: string,
  { state, identifiers }: Tenant,
  former: IpServiceRecord['routes'] = [],
): IpServiceRouting {
  const formerId = formerIds(former, (route) => route.subnet)
  const parents = state.routes.where('networkId', networkId)
  const routes = (request.routes ?? []).map(({ value = '' }, index) => {
    const key = `routes[${String(index)}].value`
    const subnet = parseSubnet(value)
    if (subnet === undefined) throw refused(key, `${value} is not a subnet in CIDR notation`)
    const parent = parents.find((route) => {
      const outer = parseSubnet(route.subnet)
      return outer !== undefined && contains(outer, subnet)
    })
    if (parent === undefined) throw refused(key, `${value} does not lie in a route of the network`)
    return {
      id: formerId(subnet.text) ?? identifiers.uuid(),
      parentRouteId: parent.id,
      type: subnet.type,
      subnet: subnet.text,
    }
  })
  return { type: request.type, routes }
}
