import type { KindName, Model, Shown } from './model.ts'

/** A body to send, and what a read has to show after it. */
interface Draft {
  readonly body: Shown
  readonly shown: Shown
}

/** What the model knows of a kind of resources. */
export interface ModelKind {
  readonly name: KindName
  /** The query parameter that names the parent on creation. */
  readonly parameter?: string
  /** A body that is different for each number; `former` is what there was before an update. */
  readonly draft: (number: number, model: Model, parent: string, former?: Shown) => Draft
  /** The part of an answer that the model knows. */
  readonly seen: (answer: Readonly<Record<string, unknown>>) => Shown
  readonly statuses: { readonly created: number; readonly removed: number; readonly unknown: number }
}

const usual = { created: 201, removed: 204, unknown: 404 }
const oneAddress = { ipv4Addresses: ['192.0.2.1'], ipv6Addresses: [] }
const ofPolicies = { created: 200, removed: 200, unknown: 404 }

/** Some numbers have a description, others have none: PUT has to take it away. */
function named(number: number): Shown {
  const name = `name ${String(number)}`
  return number % 2 === 0 ? { name } : { name, description: `description ${String(number)}` }
}

function same(body: Shown): Draft {
  return { body, shown: body }
}

function only(...names: readonly string[]): ModelKind['seen'] {
  return (answer) =>
    Object.fromEntries(names.flatMap((name) => (name in answer ? [[name, answer[name]]] : [])))
}

function subnetOf(number: number): string {
  return `10.${String((number >> 8) % 200)}.${String(number & 255)}.0/24`
}

function groupIds(number: number, model: Model): string[] {
  const group = model.pick('/user-groups', number)
  return group === undefined || number % 3 === 0 ? [] : [group.id]
}

function gatewaysIds(number: number, model: Model): string[] {
  const network = model.pick('/networks', number)
  return network === undefined || number % 2 === 0 ? [] : [network.id]
}

function listed(answer: Readonly<Record<string, unknown>>, name: string): readonly Shown[] {
  // An answer that is no list here fails in the comparison that follows.
  return (answer[name] ?? []) as readonly Shown[]
}

const inAccessGroups = ['name', 'description', 'source', 'destination']
const partDraft: ModelKind['draft'] = (number) => same(named(number))
const part = { seen: only('name', 'description'), statuses: usual }

function connectors(name: KindName, parameter: string, unknown: 400 | 404): ModelKind {
  const draft: ModelKind['draft'] = (number) =>
    same({ ...named(number), vpnRegionId: number % 3 === 0 ? 'eu-central-1' : 'it-mxp' })
  const seen = only('name', 'description', 'vpnRegionId')
  return { name, parameter, draft, seen, statuses: { ...usual, unknown } }
}

function applications(name: KindName, parameter: string): ModelKind {
  const seen: ModelKind['seen'] = (answer) => ({
    ...part.seen(answer),
    domains: listed(answer, 'routes').map((route) => route['domain']),
  })
  const draft: ModelKind['draft'] = (number) => {
    const domains = [`a${String(number)}.example.com`, `b${String(number)}.example.com`].slice(number % 2)
    const routes = domains.map((value) => ({ value }))
    return { body: { ...named(number), routes }, shown: { ...named(number), domains } }
  }
  return { name, parameter, draft, seen, statuses: { ...usual, unknown: 400 } }
}

function policy(name: KindName, own: (number: number) => Shown): ModelKind {
  const seen = only('name', 'description', 'userGroupsIds', ...Object.keys(own(0)))
  const draft: ModelKind['draft'] = (number, model) =>
    same({ ...named(number), userGroupsIds: groupIds(number, model), ...own(number) })
  return { name, draft, seen, statuses: ofPolicies }
}

function serviceDraft(number: number, model: Model, network: string): Draft {
  const routes = model.all('/networks/routes').filter(({ parent }) => parent === network)
  const route = routes[number % routes.length]
  const values = route === undefined ? [] : [{ value: route.shown['subnet'] }]
  const common = { ...named(number), type: number % 2 === 0 ? 'IP_SOURCE' : 'SERVICE_DESTINATION' }
  const parentRoutes = route === undefined ? [] : [route.id]
  return { body: { ...common, routes: values }, shown: { ...common, parentRoutes } }
}

function accessDraft(number: number, model: Model): Draft {
  const group = model.pick('/user-groups', number)
  const upper = number % 2 === 0 ? model.pick('/networks', number) : model.pick('/hosts', number)
  const type = number % 2 === 0 ? 'NETWORK_SERVICE' : 'HOST_SERVICE'
  const children = group === undefined ? [] : [group.id]
  const source = [{ type: 'USER_GROUP', allCovered: number % 3 === 0, children }]
  const destination = [{ type, allCovered: true, ...(upper ? { parent: upper.id } : {}), children: [] }]
  return same({ ...named(number), source, destination })
}

function userDraft(number: number, model: Model, _parent: string, former?: Shown): Draft {
  const groupId = model.pick('/user-groups', number)?.id
  const secondaryGroupIds = groupIds(number + 1, model).filter((id) => id !== groupId)
  const firstName = number % 2 === 0 ? {} : { firstName: `first ${String(number)}` }
  const common = { groupId, secondaryGroupIds, ...firstName, role: number % 2 === 0 ? 'ADMIN' : 'MEMBER' }
  if (former === undefined) {
    const body = { ...common, username: `user-${String(number)}` }
    return { body, shown: { ...body, status: 'INVITED' } }
  }
  const status = number % 3 === 0 ? 'SUSPENDED' : 'ACTIVE'
  return { body: { ...common, status }, shown: { ...common, status, username: former['username'] } }
}

/** Every kind of resources. */
export const kinds: readonly ModelKind[] = [
  {
    name: '/user-groups',
    draft: (number) =>
      same({
        name: `group ${String(number)}`,
        allRegionsIncluded: number % 2 === 0,
        vpnRegionIds: ['eu-central-1'],
        internetAccess: number % 2 === 0 ? 'SPLIT_TUNNEL_ON' : 'RESTRICTED_INTERNET',
        maxDevice: 1 + (number % 3),
      }),
    seen: only('name', 'allRegionsIncluded', 'vpnRegionIds', 'internetAccess', 'maxDevice'),
    statuses: usual,
  },
  {
    name: '/users',
    draft: userDraft,
    seen: only('username', 'groupId', 'secondaryGroupIds', 'firstName', 'role', 'status'),
    statuses: usual,
  },
  { name: '/devices', parameter: 'userId', draft: partDraft, ...part },
  {
    name: '/networks',
    draft: (number, model) =>
      same({ ...named(number), egress: number % 2 === 0, gatewaysIds: gatewaysIds(number, model) }),
    seen: only('name', 'description', 'egress', 'gatewaysIds'),
    statuses: usual,
  },
  {
    name: '/networks/routes',
    parameter: 'networkId',
    draft(number) {
      const { name: _name, ...description } = named(number)
      const subnet = subnetOf(number)
      return { body: { ...description, value: subnet }, shown: { ...description, subnet } }
    },
    seen: only('subnet', 'description'),
    statuses: usual,
  },
  connectors('/networks/connectors', 'networkId', 404),
  {
    name: '/networks/ip-services',
    parameter: 'networkId',
    draft: serviceDraft,
    seen: (answer) => ({
      ...only('name', 'description', 'type')(answer),
      parentRoutes: listed(answer, 'routes').map((route) => route['parentRouteId']),
    }),
    statuses: usual,
  },
  applications('/networks/applications', 'networkId'),
  {
    name: '/hosts',
    draft: (number, model) => {
      const domain = number % 3 === 0 ? {} : { domain: `h${String(number)}.example.com` }
      return same({ ...named(number), ...domain, gatewaysIds: gatewaysIds(number, model) })
    },
    seen: only('name', 'description', 'domain', 'gatewaysIds'),
    statuses: usual,
  },
  connectors('/hosts/connectors', 'hostId', 400),
  { name: '/hosts/ip-services', parameter: 'hostId', draft: partDraft, ...part },
  applications('/hosts/applications', 'hostId'),
  { name: '/access-groups', draft: accessDraft, seen: only(...inAccessGroups), statuses: usual },
  policy('/device-postures', (number) => ({ linux: { allowed: number % 2 === 0 } })),
  policy('/location-contexts', (number) => ({
    countryCheck: { allowed: number % 2 === 0, countries: ['CH', 'IT'] },
    defaultCheck: { allowed: number % 3 === 0 },
  })),
  {
    name: '/dns-records',
    draft: (number) => {
      const { name, ...description } = named(number)
      return same({ ...description, domain: `${String(name)}.example.com`.replace(' ', '-'), ...oneAddress })
    },
    seen: only('domain', 'description', 'ipv4Addresses', 'ipv6Addresses'),
    statuses: { ...usual, unknown: 400 },
  },
]
