import { createPropertyError } from '../../api/api-error.ts'
import { createResponse } from '../../api/response.ts'
import type { RouteRecord } from '../../state/records/network-records.ts'
import type { State } from '../../state/state.ts'
import { SubnetIndex } from '../../state/subnet-index.ts'
import {
  getRouteSubnet,
  isSubnetWithin,
  parseSubnet,
  reservedSubnet,
  type Subnet,
  wpcSubnets,
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
    const subnet = checkSubnet(request, state)
    const route = toRouteRecord(ids.nextUuid(), network.id, request, subnet)
    return createResponse(201, toRouteResponse(state.routes.put(route)))
  },
  updateNetworkRoute(call, { state }) {
    const { id, networkId } = findOrThrow(state.routes, readPathId(call))
    const request = readBody<RouteRequest>(call)
    const subnet = checkSubnet(request, state, id)
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
  const keys = new Map<Subnet, string>()
  for (const [index, { value }] of routes.entries()) {
    const key = `routes[${String(index)}].value`
    keys.set(parseRoute(value, key, state), key)
  }
  checkOverlaps(keys, state)
  return [...keys.keys()]
}

function checkSubnet({ value }: RouteRequest, state: State, exceptRouteId?: string): Subnet {
  const subnet = parseRoute(value, 'value', state)
  checkOverlaps(new Map([[subnet, 'value']]), state, exceptRouteId)
  return subnet
}

function parseRoute(value: string, key: string, state: State): Subnet {
  const subnet = parseSubnet(value, state.strictSubnets)
  if (subnet === undefined) throw createPropertyError(key, `${value} is not a subnet in CIDR notation`)
  return subnet
}

/** @param keys - The new subnets with their keys for errors. */
function checkOverlaps(keys: ReadonlyMap<Subnet, string>, state: State, exceptRouteId?: string): void {
  const subnets = new SubnetIndex(keys.keys())
  if (subnets.overlap !== undefined) {
    const [first, second] = subnets.overlap
    throw createOverlapError(keys.get(second), second, first)
  }
  for (const taken of listTakenSubnets(state, exceptRouteId)) {
    const overlapping = subnets.findOverlap(taken)
    if (overlapping !== undefined) throw createOverlapError(keys.get(overlapping), overlapping, taken)
  }
}

function* listTakenSubnets(state: State, exceptRouteId?: string): Generator<Subnet> {
  const reserved = state.strictSubnets ? [reservedSubnet, ...wpcSubnets] : wpcSubnets
  yield* reserved.flatMap((cidr) => parseSubnet(cidr) ?? [])
  for (const route of state.routes.all()) {
    const subnet = getRouteSubnet(route)
    if (route.id !== exceptRouteId && subnet !== undefined) yield subnet
  }
}

function createOverlapError(key = 'value', subnet: Subnet, taken: Subnet): Error {
  return createPropertyError(key, `${subnet.cidr} overlaps the existing subnet ${taken.cidr}`)
}

/** Removes the routes of IP services that no longer lie within their parent route. */
function removeServiceRoutes(parentRouteId: string, state: State, parent?: RouteRecord): void {
  const outer = parent === undefined ? undefined : getRouteSubnet(parent)
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
