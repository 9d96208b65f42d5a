import { empty, json, refused } from '../../answers.ts'
import { page } from '../../paging.ts'
import type { RouteRecord } from '../../records.ts'
import type { State } from '../../state.ts'
import { contains, findOverlap, parseSubnet, reservedSubnets, type Subnet } from '../../subnets.ts'
import { bodyOf, existing, given, type Handler, pathId } from '../section.ts'

/** A route as it is sent. */
export interface RouteRequest {
  readonly value: string
  readonly description?: string
}

/** Operations on the routes of networks. */
export const routeHandlers: Readonly<Record<string, Handler>> = {
  listNetworkRoutes(call, { state }) {
    const networkId = call.query['networkId']
    const routes =
      networkId === undefined ? state.routes.all() : state.routes.where('networkId', String(networkId))
    return page(routes, call.query, presentRoute)
  },
  getNetworkRoute: (call, { state }) => json(200, presentRoute(existing(state.routes, pathId(call)))),
  createNetworkRoute(call, { state, identifiers }) {
    const network = existing(state.networks, call.query['networkId'])
    const request = bodyOf<RouteRequest>(call)
    const { type, text } = checkSubnet(request.value, 'value', takenSubnets(state))
    const description = given('description', request.description)
    const route = { id: identifiers.uuid(), networkId: network.id, type, subnet: text, ...description }
    return json(201, presentRoute(state.routes.put(route)))
  },
  updateNetworkRoute(call, { state }) {
    const { id, networkId } = existing(state.routes, pathId(call))
    const request = bodyOf<RouteRequest>(call)
    const { type, text } = checkSubnet(request.value, 'value', takenSubnets(state, id))
    const description = given('description', request.description)
    const route = state.routes.put({ id, networkId, type, subnet: text, ...description })
    dropServiceRoutes(id, state, route)
    return json(200, presentRoute(route))
  },
  deleteNetworkRoute(call, { state }) {
    const { id } = existing(state.routes, pathId(call))
    state.routes.remove(id)
    dropServiceRoutes(id, state)
    return empty(204)
  },
}

/** A route as it is answered. */
export function presentRoute(route: RouteRecord): unknown {
  const { networkId: _networkId, ...properties } = route
  return properties
}

/**
 * Reads the subnets of the routes of a new network.
 * @throws Refusal if one is no subnet, or overlaps another, an existing route or a reserved subnet.
 */
export function checkNewSubnets(routes: readonly RouteRequest[], state: State): Subnet[] {
  const taken = takenSubnets(state)
  return routes.map((route, index) => {
    const subnet = checkSubnet(route.value, `routes[${String(index)}].value`, taken)
    taken.push(subnet.text)
    return subnet
  })
}

function takenSubnets(state: State, exceptRouteId?: string): string[] {
  const routes = state.routes.all().filter((route) => route.id !== exceptRouteId)
  return [...reservedSubnets, ...routes.map((route) => route.subnet)]
}

function checkSubnet(value: string, key: string, taken: readonly string[]): Subnet {
  const subnet = parseSubnet(value)
  if (subnet === undefined) throw refused(key, `${value} is not a subnet in CIDR notation`)
  const conflict = findOverlap(subnet, taken)
  if (conflict !== undefined) throw refused(key, `${value} overlaps the existing subnet ${conflict}`)
  return subnet
}

/** Takes routes of IP services away that no longer lie in their parent route. */
function dropServiceRoutes(parentRouteId: string, state: State, parent?: RouteRecord): void {
  const outer = parent === undefined ? undefined : parseSubnet(parent.subnet)
  for (const service of state.ipServices.all()) {
    const { routes = [] } = service
    const kept = routes.filter((route) => {
      if (route.parentRouteId !== parentRouteId) return true
      const inner = parseSubnet(route.subnet)
      return outer !== undefined && inner !== undefined && contains(outer, inner)
    })
    if (kept.length < routes.length) state.ipServices.put({ ...service, routes: kept })
  }
}
