import type { KindFinding } from '../../kind/kind.ts'
import type { ConfiguredObject } from '../../model/configuration.ts'
import { type Properties, toText } from '../../model/properties.ts'
import { parseSubnet, type Subnet } from '../shared/subnet.ts'

/** A route with its range of addresses. */
interface Route extends Subnet {
  readonly object: ConfiguredObject
}

/** Finds routes that are no subnets, and routes that overlap: the API refuses them, wherever they are. */
export function checkRoutes(objects: readonly ConfiguredObject[]): readonly KindFinding[] {
  const findings: KindFinding[] = []
  const routes: Route[] = []
  for (const object of objects) {
    const subnet = parseSubnet(toText(object.properties['value']))
    if (subnet === undefined)
      findings.push({
        code: 'FILE_INVALID',
        message: `"${object.key}" is not a subnet such as 10.0.0.0/16`,
        object,
        path: 'value',
      })
    else routes.push({ ...subnet, object })
  }
  const sorted = routes.toSorted((left, right) => left.family - right.family || compare(left, right))
  let widest: Route | undefined
  for (const route of sorted) {
    if (widest?.family === route.family && widest.last >= route.first)
      findings.push({
        code: 'ROUTES_OVERLAP',
        message: `the route ${describe(route)} overlaps ${describe(widest)}`,
        object: route.object,
        path: 'value',
      })
    if (widest?.family !== route.family || widest.last < route.last) widest = route
  }
  return findings
}

/** Subnets of routes that were looked at: each is compared with many. */
const subnets = new WeakMap<Properties, Subnet>()

/** Whether two routes have addresses in common. */
export function overlaps(left: Properties, right: Properties): boolean {
  const [own, other] = [readSubnet(left), readSubnet(right)]
  if (own === undefined || other === undefined || own.family !== other.family) return false
  return own.first <= other.last && other.first <= own.last
}

function readSubnet(route: Properties): Subnet | undefined {
  const known = subnets.get(route) ?? parseSubnet(toText(route['value']))
  if (known !== undefined) subnets.set(route, known)
  return known
}

/** The wider of two that begin alike comes first. */
function compare(left: Subnet, right: Subnet): number {
  if (left.first !== right.first) return left.first < right.first ? -1 : 1
  if (left.last === right.last) return 0
  return left.last > right.last ? -1 : 1
}

function describe({ object }: Route): string {
  return `${object.key} of "${object.parent ?? ''}"`
}
