import type { KindName, Model, Shown } from './model.ts'

/** A body to send, and what a read must return after it. */
interface Draft {
  readonly body: Shown
  readonly shown: Shown
}

/** A kind of resource, as far as the model knows it. */
export interface ModelKind {
  readonly name: KindName
  /** The query parameter that names the parent on creation. */
  readonly parameter?: string
  /** Creates a body that is different for each number; `former` is the state before an update. */
  readonly draft: (number: number, model: Model, parent: string, former?: Shown) => Draft
  /** Selects the properties of a response that the model knows. */
  readonly seen: (response: Readonly<Record<string, unknown>>) => Shown
  readonly statuses: { readonly created: number; readonly removed: number }
}

const usual = { created: 201, removed: 204 }
const oneAddress = { ipv4Addresses: ['192.0.2.1'], ipv6Addresses: [] }
const ofPolicies = { created: 200, removed: 200 }

/** Some numbers have a description, others do not: PUT has to remove it. */
function createName(number: number): Shown {
  const name = `name ${String(number)}`
  return number % 2 === 0 ? { name } : { name, description: `description ${String(number)}` }
}

function createSameDraft(body: Shown): Draft {
  return { body, shown: body }
}

function createReader(...names: readonly string[]): ModelKind['seen'] {
  return (response) =>
    Object.fromEntries(names.flatMap((name) => (name in response ? [[name, response[name]]] : [])))
}

function createSubnet(number: number): string {
  return `10.${String((number >> 8) % 200)}.${String(number & 255)}.0/24`
}

function pickGroupIds(number: number, model: Model): string[] {
  const group = model.pick('/user-groups', number)
  return group === undefined || number % 3 === 0 ? [] : [group.id]
}

function pickGateways(number: number, model: Model): string[] {
  const network = model.pick('/networks', number)
  return network === undefined || number % 2 === 0 ? [] : [network.id]
}

function readList(response: Readonly<Record<string, unknown>>, name: string): readonly Shown[] {
  // A response without an array here fails in the comparison that follows.
  return (response[name] ?? []) as readonly Shown[]
}

const inAccessGroups = ['name', 'description', 'source', 'destination']
const partDraft: ModelKind['draft'] = (number) => createSameDraft(createName(number))
const child = { seen: createReader('name', 'description'), statuses: usual }

function createConnectorKind(name: KindName, parameter: string): ModelKind {
  const draft: ModelKind['draft'] = (number) =>
    createSameDraft({ ...createName(number), vpnRegionId: number % 3 === 0 ? 'eu-central-1' : 'it-mxp' })
  const seen = createReader('name', 'description', 'vpnRegionId')
  return { name, parameter, draft, seen, statuses: usual }
}

function createApplicationKind(name: KindName, parameter: string): ModelKind {
  const seen: ModelKind['seen'] = (response) => ({
    ...child.seen(response),
    domains: readList(response, 'routes').map((route) => route['domain']),
  })
  const draft: ModelKind['draft'] = (number) => {
    const domains = [`a${String(number)}.example.com`, `b${String(number)}.example.com`].slice(number % 2)
    const routes = domains.map((value) => ({ value }))
    return { body: { ...createName(number), routes }, shown: { ...createName(number), domains } }
  }
  return { name, parameter, draft, seen, statuses: usual }
}

function createPolicyKind(name: KindName, own: (number: number) => Shown): ModelKind {
  const seen = createReader('name', 'description', 'userGroupsIds', ...Object.keys(own(0)))
  const draft: ModelKind['draft'] = (number, model) =>
    createSameDraft({ ...createName(number), userGroupsIds: pickGroupIds(number, model), ...own(number) })
  return { name, draft, seen, statuses: ofPolicies }
}

function serviceDraft(number: number, model: Model, network: string): Draft {
  const routes = model.all('/networks/routes').filter(({ parent }) => parent === network)
  const route = routes[number % routes.length]
  const values = route === undefined ? [] : [{ value: route.shown['subnet'] }]
  const common = { ...createName(number), type: number % 2 === 0 ? 'IP_SOURCE' : 'SERVICE_DESTINATION' }
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
  return createSameDraft({ ...createName(number), source, destination })
}

function userDraft(number: number, model: Model, _parent: string, former?: Shown): Draft {
  const groupId = model.pick('/user-groups', number)?.id
  const secondaryGroupIds = pickGroupIds(number + 1, model).filter((id) => id !== groupId)
  const firstName = number % 2 === 0 ? {} : { firstName: `first ${String(number)}` }
  const common = { groupId, secondaryGroupIds, ...firstName, role: number % 2 === 0 ? 'ADMIN' : 'MEMBER' }
  if (former === undefined) {
    const body = { ...common, username: `user-${String(number)}` }
    return { body, shown: { ...body, status: 'INVITED' } }
  }
  const status = number % 3 === 0 ? 'SUSPENDED' : 'ACTIVE'
  return { body: { ...common, status }, shown: { ...common, status, username: former['username'] } }
}

/** Every kind of resource. */
export const kinds: readonly ModelKind[] = [
  {
    name: '/user-groups',
    draft: (number) =>
      createSameDraft({
        name: `group ${String(number)}`,
        allRegionsIncluded: number % 2 === 0,
        vpnRegionIds: ['eu-central-1'],
        internetAccess: number % 2 === 0 ? 'SPLIT_TUNNEL_ON' : 'RESTRICTED_INTERNET',
        maxDevice: 1 + (number % 3),
      }),
    seen: createReader('name', 'allRegionsIncluded', 'vpnRegionIds', 'internetAccess', 'maxDevice'),
    statuses: usual,
  },
  {
    name: '/users',
    draft: userDraft,
    seen: createReader('username', 'groupId', 'secondaryGroupIds', 'firstName', 'role', 'status'),
    statuses: usual,
  },
  { name: '/devices', parameter: 'userId', draft: partDraft, ...child },
  {
    name: '/networks',
    draft: (number, model) =>
      createSameDraft({
        ...createName(number),
        egress: number % 2 === 0,
        gatewaysIds: pickGateways(number, model),
      }),
    seen: createReader('name', 'description', 'egress', 'gatewaysIds'),
    statuses: usual,
  },
  {
    name: '/networks/routes',
    parameter: 'networkId',
    draft(number) {
      const { name: _name, ...description } = createName(number)
      const subnet = createSubnet(number)
      return { body: { ...description, value: subnet }, shown: { ...description, subnet } }
    },
    seen: createReader('subnet', 'description'),
    statuses: usual,
  },
  createConnectorKind('/networks/connectors', 'networkId'),
  {
    name: '/networks/ip-services',
    parameter: 'networkId',
    draft: serviceDraft,
    seen: (response) => ({
      ...createReader('name', 'description', 'type')(response),
      parentRoutes: readList(response, 'routes').map((route) => route['parentRouteId']),
    }),
    statuses: usual,
  },
  createApplicationKind('/networks/applications', 'networkId'),
  {
    name: '/hosts',
    draft: (number, model) => {
      const domain = number % 3 === 0 ? {} : { domain: `h${String(number)}.example.com` }
      return createSameDraft({ ...createName(number), ...domain, gatewaysIds: pickGateways(number, model) })
    },
    seen: createReader('name', 'description', 'domain', 'gatewaysIds'),
    statuses: usual,
  },
  createConnectorKind('/hosts/connectors', 'hostId'),
  { name: '/hosts/ip-services', parameter: 'hostId', draft: partDraft, ...child },
  createApplicationKind('/hosts/applications', 'hostId'),
  { name: '/access-groups', draft: accessDraft, seen: createReader(...inAccessGroups), statuses: usual },
  createPolicyKind('/device-postures', (number) => ({ linux: { allowed: number % 2 === 0 } })),
  createPolicyKind('/location-contexts', (number) => ({
    countryCheck: { allowed: number % 2 === 0, countries: ['CH', 'IT'] },
    defaultCheck: { allowed: number % 3 === 0 },
  })),
  {
    name: '/dns-records',
    draft: (number) => {
      const { name, ...description } = createName(number)
      return createSameDraft({
        ...description,
        domain: `${String(name)}.example.com`.replace(' ', '-'),
        ...oneAddress,
      })
    },
    seen: createReader('domain', 'description', 'ipv4Addresses', 'ipv6Addresses'),
    statuses: usual,
  },
]
