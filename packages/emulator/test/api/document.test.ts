import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, it } from 'vitest'
import { VirtualClock } from '../../src/index.ts'
import { type Api, type ApiResponse, type ResponseBody, startApi } from '../support/api-client.ts'
import { callAccess, callDevices, callHosts } from '../support/document-access.ts'
import { callLogs, callOrganisation, callSettings } from '../support/document-cloud-id.ts'

interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly requestBody?: { content: Record<string, unknown> }
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>
}

const file = new URL('../../../../spec/cloudconnexa-1.2.3.openapi.json', import.meta.url)
const specification: { paths: Record<string, Record<string, Operation>>; components: object } = JSON.parse(
  readFileSync(file, 'utf8'),
)

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
addFormats.default(ajv)
ajv.addSchema({ $id: 'specification', ...specification })

/** Operations that may respond without the documented body. */
const mayBeEmpty = new Set(['getDnsServerAddresses'])

/** Calls operations, and checks status and body of the responses against the document. */
class Checker {
  readonly called = new Set<string>()
  readonly #api: Api
  #served: Pick<typeof specification, 'paths'> | undefined

  constructor(api: Api) {
    this.#api = api
  }

  async call(
    operationId: string,
    parameters: Record<string, string> = {},
    body?: unknown,
  ): Promise<ResponseBody> {
    for (const [template, methods] of Object.entries(specification.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (operation.operationId !== operationId) continue
        const inPath = new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
        const path = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => parameters[name] ?? '')
        const query = new URLSearchParams(Object.entries(parameters).filter(([name]) => !inPath.has(name)))
        return this.#sendAndCheck(operation, method.toUpperCase(), `${path}?${query.toString()}`, body)
      }
    }
    throw new Error(`no operation ${operationId}`)
  }

  /** The document that is served names the media type that is really sent. */
  async #checkMediaType({ operationId }: Operation, { status, headers, text }: ApiResponse): Promise<void> {
    this.#served ??= JSON.parse((await this.#api.raw('/docs/openapi.json')).text)
    const operations = Object.values(this.#served?.paths ?? {}).flatMap((methods) => Object.values(methods))
    const operation = operations.find((served) => served.operationId === operationId)
    const types = Object.keys(operation?.responses[String(status)]?.content ?? {})
    const sent = text === '' ? [] : [headers.get('content-type')?.split(';')[0]]
    if (text !== '' || !mayBeEmpty.has(operationId)) expect(sent, operationId).toEqual(types)
  }

  async #sendAndCheck(
    operation: Operation,
    method: string,
    path: string,
    body: unknown,
  ): Promise<ResponseBody> {
    const { authorization, raw } = this.#api
    const [type] = Object.keys(operation.requestBody?.content ?? {})
    const response = await raw(path, {
      method,
      headers: { authorization, ...(type === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined
        ? {}
        : { body: type === 'text/plain' && typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const documented = operation.responses[String(response.status)]
    expect(
      documented,
      `${operation.operationId} responded ${response.status}: ${response.text}`,
    ).toBeDefined()
    const schema = Object.values(documented?.content ?? {})[0]?.schema
    await this.#checkMediaType(operation, response)
    if (schema === undefined) expect(response.text, operation.operationId).toBe('')
    else {
      const reference = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"specification#/'))
      const isValid = ajv.validate(reference, response.body ?? response.text)
      expect(isValid, `${operation.operationId}: ${ajv.errorsText()}`).toBe(true)
    }
    this.called.add(operation.operationId)
    return response.body
  }
}

it('responds to every operation of the document with a documented status and a valid body', async () => {
  const clock = new VirtualClock()
  const api = await startApi({ seed: 'demo', clock, rateLimit: 'off', cloudIdCreation: true })
  const checker = new Checker(api)
  const call: Checker['call'] = (...parts) => checker.call(...parts)
  const { clientId: client_id, clientSecret: client_secret } = api.emulator

  await call('requestToken', { client_id, client_secret, grant_type: 'client_credentials' })
  await call('listRegions')
  const group = await call('createUserGroup', {}, { name: 'g', allRegionsIncluded: true })
  await call('listUserGroups', { size: '1000' })
  await call('getUserGroup', { id: group.id })
  await call('updateUserGroup', { id: group.id }, { ...group, name: 'h' })
  const user = await call('createUser', {}, { username: 'u', devices: [{ name: 'd', clientUUID: 'c' }] })
  const { id } = user
  await call('listUsers', { size: '1000' })
  await call('getUser', { id })
  await call('updateUser', { id }, { groupId: group.id, secondaryGroupIds: [user.groupId], status: 'ACTIVE' })
  for (const operation of [
    'suspendUser',
    'activateUser',
    'resendUserInvitation',
    'forceUserPasswordChange',
  ]) {
    await call(operation, { id })
  }
  await call('resetUserMfa', { userId: id })
  await call('deleteUser', { id })
  await call('deleteUserGroup', { id: group.id })

  const ipSecConfig = {
    platform: 'AWS',
    authenticationType: 'SHARED_SECRET',
    ikeProtocol: { startupAction: 'START', autoInitiate: true },
  }
  const connectors = [{ name: 'c', vpnRegionId: 'it-mxp', ipSecConfig }]
  const routes = [{ value: '172.16.0.0/12', description: 'd' }, { value: '2001:db8::/32' }]
  const network = await call(
    'createNetwork',
    {},
    { name: 'n', description: 'd', tunnelingProtocol: 'IPSEC', connectors, routes },
  )
  const tunnel = { id: network.connectors[0].id }
  await call('startNetworkConnectorIpsec', tunnel)
  await clock.advance(60_000)
  await call('getNetworkConnector', tunnel)
  await call('listNetworks', { size: '1000' })
  await call('stopNetworkConnectorIpsec', tunnel)
  await call('updateNetwork', { id: network.id }, { name: 'n' })
  await call('getNetwork', { id: network.id })
  const networkId = network.id

  const route = await call('createNetworkRoute', { networkId }, { value: '192.168.0.0/24' })
  await call('listNetworkRoutes')
  await call('getNetworkRoute', { id: route.id })
  await call('updateNetworkRoute', { id: route.id }, { value: '192.168.0.0/23' })
  const connector = { id: (await call('createNetworkConnector', { networkId }, connectors[0])).id }
  await call('listNetworkConnectors', { networkId })
  await call('updateNetworkConnector', connector, connectors[0])
  await call('suspendNetworkConnector', connector)
  await call('activateNetworkConnector', connector)
  for (let round = 0; round < 2; round += 1) {
    await call('generateNetworkConnectorProfile', connector)
    await call('generateNetworkConnectorToken', connector)
    await clock.advance(60_000)
  }
  await call('generateNetworkConnectorBundle', { ...connector, type: 'MSI' })
  await call('revokeNetworkConnectorProfile', connector)
  await call('deleteNetworkConnector', connector)

  const config = { serviceTypes: ['SSH'], customServiceTypes: [{ protocol: 'UDP', port: [{ value: 53 }] }] }
  const serviceBody = { name: 's', type: 'IP_SOURCE', routes: [{ value: '192.168.1.0/24' }], config }
  const service = await call('createNetworkIpService', { networkId }, serviceBody)
  await call('listNetworkIpServices')
  await call('getNetworkIpService', { id: service.id })
  await call('updateNetworkIpService', { id: service.id }, serviceBody)
  await call('deleteNetworkIpService', { id: service.id })
  const applicationBody = { name: 'a', routes: [{ value: 'example.com' }], config }
  const application = await call('createNetworkApplication', { networkId }, applicationBody)
  await call('listNetworkApplications')
  await call('getNetworkApplication', { id: application.id })
  await call('updateNetworkApplication', { id: application.id }, applicationBody)
  await call('deleteNetworkApplication', { id: application.id })
  await call('deleteNetworkRoute', { id: route.id })
  await call('deleteNetwork', { id: networkId })

  await callHosts(call, clock)
  await callDevices(call, clock)
  await callAccess(call)
  await callSettings(call)
  await callOrganisation(call)
  await callLogs(call, clock)

  const operationIds = Object.values(specification.paths)
    .flatMap((methods) => Object.values(methods))
    .map((operation) => operation.operationId)
  expect([...checker.called].toSorted()).toEqual(operationIds.toSorted())
})
