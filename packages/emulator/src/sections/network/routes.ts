import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import type { RouteRecord } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import {
  findOverlap,
  isSubnetWithin,
  parseSubnet,
  reservedSubnets,
  type Subnet,
} from '../../state/subnets.ts'
import { createPage } from '../shared/create-page.ts'
import { findOrThrow, type Handler, optional, readBody, readPathId } from '../shared/section.ts'

/** A route in a request. */
export interface RouteRequest {
  readonly value: string
  readonly description?: string
}

/** Operations on the routes of networks. */
export const routeHandlers: Readonly<Record<string, Handler>> = {
  listNetworkRoutes(call, { state }) {
    const networkId = call.query['networkId']
    const routes =
      networkId === undefined ? state.routes.all() : state.routes.findBy('networkId', String(networkId))
    return createPage(routes, call.query, toRouteResponse)
  },
  getNetworkRoute: (call, { state }) =>
    createResponse(200, toRouteResponse(findOrThrow(state.routes, readPathId(call)))),
  createNetworkRoute(call, { state, ids }) {
    const network = findOrThrow(state.networks, call.query['networkId'])
    const request = readBody<RouteRequest>(call)
    const subnet = checkSubnet(request.value, 'value', listTakenSubnets(state))
    const route = toRouteRecord(ids.nextUuid(), network.id, request, subnet)
    return createResponse(201, toRouteResponse(state.routes.put(route)))
  },
  updateNetworkRoute(call, { state }) {
    const { id, networkId } = findOrThrow(state.routes, readPathId(call))
    const request = readBody<RouteRequest>(call)
    const subnet = checkSubnet(request.value, 'value', listTakenSubnets(state, id))
    const route = state.routes.put(toRouteRecord(id, networkId, request, subnet))
    removeServiceRoutes(id, state, route)
    return createResponse(200, toRouteResponse(route))
  },
  deleteNetworkRoute(call, { state }) {
    const { id } = findOrThrow(state.routes, readPathId(call))
    state.routes.remove(id)
    removeServiceRoutes(id, state)
    return createResponse(204)
  },
}

/** Creates the record of a route. */
export function toRouteRecord(
  id: string,
  networkId: string,
  { description }: RouteRequest,
  { type, cidr }: Subnet,
): RouteRecord {
  return { id, networkId, type, subnet: cidr, ...optional('description', description) }
}

/** Converts a route to the form of a response. */
export function toRouteResponse(route: RouteRecord): unknown {
  const { networkId: _networkId, ...properties } = route
  return properties
}

/**
 * Parses the subnets of the routes of a new network.
 *
 * @throws {ApiError} when one is not a subnet, or overlaps another, an existing route or a reserved subnet (shape 1).
 */
export function checkNewSubnets(routes: readonly RouteRequest[], state: State): Subnet[] {
  const taken = listTakenSubnets(state)
  return routes.map((route, index) => {
    const subnet = checkSubnet(route.value, `routes[${String(index)}].value`, taken)
    taken.push(subnet.cidr)
    return subnet
  })
}

function listTakenSubnets(state: State, exceptRouteId?: string): string[] {
  const routes = state.routes.all().filter((route) => route.id !== exceptRouteId)
  return [...reservedSubnets, ...routes.map((route) => route.subnet)]
}

function checkSubnet(value: string, key: string, taken: readonly string[]): Subnet {
  const subnet = parseSubnet(value)
  if (subnet === undefined) throw createPropertyError(key, `${value} is not a subnet in CIDR notation`)
  const conflict = findOverlap(subnet, taken)
  if (conflict !== undefined)
    throw createPropertyError(key, `${value} overlaps the existing subnet ${conflict}`)
  return subnet
}

/** Removes the routes of IP services that no longer lie within their parent route. */
function removeServiceRoutes(parentRouteId: string, state: State, parent?: RouteRecord): void {
  const outer = parent === undefined ? undefined : parseSubnet(parent.subnet)
  for (const service of state.ipServices.all()) {
    const { routes = [] } = service
    const kept = routes.filter((route) => {
      if (route.parentRouteId !== parentRouteId) return true
      const inner = parseSubnet(route.subnet)
      return outer !== undefined && inner !== undefined && isSubnetWithin(inner, outer)
    })
    if (kept.length < routes.length) state.ipServices.put({ ...service, routes: kept })
  }
}
