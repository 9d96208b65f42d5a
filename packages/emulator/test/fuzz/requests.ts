import * as fc from 'fast-check'
import type { Operation } from './document.ts'
import type { Kind } from './picks.ts'
import { createPick, createValidValues } from './valid-values.ts'
import { applyViolation, listViolations, listWrongParameters, type Violation } from './violations.ts'

/** A request to an operation, with ids still to be picked. */
export interface RequestPlan {
  /** What is wrong with it: nothing, or one thing that the document forbids. */
  readonly wrong?: string
  readonly id: unknown
  readonly query: Readonly<Record<string, unknown>>
  readonly contentType?: string
  /** Sent as it is if the content type is text/plain or `raw` is set, as JSON otherwise. */
  readonly body?: unknown
  readonly raw?: true
}

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^\/networks\/connectors\/\{id\}\/ipsec/, 'ipSecConnectors'],
  [/^\/networks\/connectors\/\{id\}\/profile/, 'openVpnConnectors'],
  [/^\/networks\/connectors/, 'networkConnectors'],
  [/^\/networks\/routes/, 'routes'],
  [/^\/networks\/ip-services/, 'networkIpServices'],
  [/^\/networks\/applications/, 'networkApplications'],
  [/^\/networks/, 'networks'],
  [/^\/hosts\/connectors/, 'hostConnectors'],
  [/^\/hosts\/ip-services/, 'hostIpServices'],
  [/^\/hosts\/applications/, 'hostApplications'],
  [/^\/hosts/, 'hosts'],
  [/^\/users/, 'users'],
  [/^\/devices/, 'devices'],
  [/^\/access-groups/, 'accessGroups'],
  [/^\/device-postures/, 'devicePostures'],
  [/^\/location-contexts/, 'locationContexts'],
  [/^\/dns-records/, 'dnsRecords'],
]

/** Creates valid requests, one in twenty of them to an unknown id. */
export function createValidRequests(operation: Operation): fc.Arbitrary<RequestPlan> {
  const { body, parameters } = operation
  const query = parameters.filter((each) => each.in === 'query')
  const values = query.map(({ name, schema }) => [
    name,
    createParameterValues(operation, name) ?? createValidValues(schema, operation, name),
  ])
  // No parameter of the token endpoint is required by the document, as there are other ways to send credentials.
  const required = query
    .filter((each) => each.required === true || operation.section === 'OAuth')
    .map(({ name }) => name)
  return fc.record(
    {
      id: createIds(operation),
      query: fc.record(Object.fromEntries(values), { requiredKeys: required }),
      ...(body
        ? { contentType: fc.constant(body.type), body: createValidValues(body.schema, operation) }
        : {}),
    },
    { requiredKeys: ['id', 'query', ...(body ? (['contentType', 'body'] as const) : [])] },
  )
}

/** Creates requests with one violation of the document; `undefined` if there is nothing to violate. */
export function createInvalidRequests(operation: Operation): fc.Arbitrary<RequestPlan> | undefined {
  const valid = createValidRequests(operation)
  const { body, parameters } = operation
  const options: fc.WeightedArbitrary<RequestPlan>[] = []
  const parameterBreaks = parameters
    .filter((each) => each.in === 'query')
    .flatMap(({ name, schema, required }) => [
      ...listWrongParameters(schema).map((value) => ({ name, value })),
      ...(required === true ? [{ name, value: undefined }] : []),
    ])
  if (parameterBreaks.length > 0) {
    const breaks = fc.constantFrom(...parameterBreaks)
    options.push({
      weight: 1,
      arbitrary: fc.tuple(valid, breaks).map(([plan, one]) => withParameter(plan, one)),
    })
  }
  const bodyBreaks =
    body === undefined ? [] : listViolations(body.schema).filter((each) => isForbidden(each, operation))
  if (bodyBreaks.length > 0) {
    const breaks = fc.constantFrom(...bodyBreaks)
    options.push({
      weight: 4,
      arbitrary: fc.tuple(valid, breaks).map(([plan, one]) => withViolation(plan, one)),
    })
  }
  if (body !== undefined) options.push({ weight: 1, arbitrary: createUnreadableRequests(valid, operation) })
  return options.length === 0 ? undefined : fc.oneof(...options)
}

/** Whether a violation is one: a body that is nothing but text cannot have a wrong type. */
function isForbidden({ path, value }: Violation, { id, body }: Operation): boolean {
  // The API accepts more than its document: users without a group are created in the group Default.
  if (id === 'createUser' && path.length === 1 && path[0] === 'groupId' && typeof value !== 'number') {
    return typeof value !== 'symbol' && value !== null
  }
  return body?.type !== 'text/plain' || (typeof value === 'string' && value !== '')
}

function withParameter(
  plan: RequestPlan,
  { name, value }: { readonly name: string; readonly value: string | undefined },
): RequestPlan {
  const { [name]: _replaced, ...others } = plan.query
  const wrong = value === undefined ? `no parameter ${name}` : `parameter ${name}=${value}`
  return { ...plan, wrong, query: value === undefined ? others : { ...others, [name]: value } }
}

function withViolation(plan: RequestPlan, violation: Violation): RequestPlan {
  const place = violation.path.join('.')
  const value =
    typeof violation.value === 'symbol' ? 'missing' : JSON.stringify(violation.value)?.slice(0, 60)
  return { ...plan, wrong: `body ${place}: ${value}`, body: applyViolation(plan.body, violation) }
}

/** Creates requests without a body, with one that cannot be parsed, or with a wrong media type. */
function createUnreadableRequests(
  valid: fc.Arbitrary<RequestPlan>,
  { body }: Operation,
): fc.Arbitrary<RequestPlan> {
  const types = fc.constantFrom('application/xml', 'text/html', 'application/octet-stream')
  const otherType = fc
    .tuple(valid, types)
    .map(([plan, contentType]) => ({ ...plan, wrong: `media type ${contentType}`, contentType }))
  const noBody = valid.map(({ body: _body, contentType: _type, ...plan }) => ({ ...plan, wrong: 'no body' }))
  if (body?.type === 'text/plain') return fc.oneof(otherType, noBody)
  const texts = fc.constantFrom('{', '{"name":', 'nothing', "{'name': 1}", '[1,]', '', 'null')
  const garbled = fc
    .tuple(valid, texts)
    .map(([plan, text]) => ({ ...plan, wrong: `body ${text}`, body: text, raw: true as const }))
  return fc.oneof(otherType, noBody, garbled)
}

function createIds({ path, id }: Operation): fc.Arbitrary<unknown> {
  const below = path.replace('/api/v1', '')
  const groups: Kind = id === 'deleteUserGroup' ? 'freeUserGroups' : 'userGroups'
  const kind = below.startsWith('/user-groups') ? groups : kinds.find(([pattern]) => pattern.test(below))?.[1]
  if (kind === undefined || !path.includes('{')) return fc.constant('')
  return fc.oneof(
    { weight: 19, arbitrary: createPick(kind) },
    { weight: 1, arbitrary: fc.oneof(fc.uuid(), fc.constantFrom('x', '0', '%20', '..%2F', '%F0%9F%98%80')) },
  )
}

/** Creates values of query parameters that name a resource. */
function createParameterValues({ id }: Operation, name: string): fc.Arbitrary<unknown> | undefined {
  if (name === 'networkId')
    return createPick(id === 'createNetworkIpService' ? 'networksWithRoutes' : 'networks')
  if (name === 'hostId') return createPick(id === 'createHostApplication' ? 'hostsWithDomain' : 'hosts')
  if (name === 'userId') return createPick(id === 'createDevice' ? 'usersWithRoom' : 'users')
  return undefined
}
