import { expect, test } from 'vitest'
import { documentFile } from '../../generate/read-document.ts'
import {
  type Change,
  checkWith,
  documented,
  operation,
  type Place,
  problemsWith,
  schema,
  sdk,
  specFolder,
} from './altered-spec.ts'
import { checkSpec } from '../../check-spec/check-spec.ts'

const text = { type: 'string' }

function parameters(place: Place): readonly unknown[] {
  const found = documented([...place, 'parameters'])
  return Array.isArray(found) ? found : []
}

function isNamed(parameter: unknown, name: string): boolean {
  return typeof parameter === 'object' && parameter !== null && Reflect.get(parameter, 'name') === name
}

function withParameter(place: Place, parameter: object): Change {
  return [
    [...place, 'parameters'],
    [...parameters(place), parameter],
  ]
}

test('the SDK and the document agree', async () => {
  const { problems, operations, schemas } = await checkSpec(specFolder, sdk)
  expect(problems).toEqual([])
  expect(operations).toEqual({ covered: 163, total: 163 })
  expect(schemas).toEqual({ covered: 119, total: 119 })
})

test('an operation that nobody can call is found, and counted', async () => {
  const added = { operationId: 'listPlanets', tags: ['Region'], responses: { 200: {} }, 'x-since': '1.0' }
  const { problems, operations } = await checkWith(documentFile, [
    [['paths', '/api/v1/planets'], { get: added }],
  ])
  expect(problems).toEqual(['listPlanets: no service has a contract for it'])
  expect(operations).toEqual({ covered: 163, total: 164 })
})

test('an invented operation is found, with its models', async () => {
  expect(await problemsWith([['paths', '/api/v1/regions'], undefined])).toEqual([
    'listRegions: the document has no such operation, but regions has a contract for it',
    'regions/listRegionsResponse: nothing in the document needs this model',
    'regions/vpnRegionResponse: nothing in the document needs this model',
    'VpnRegionResponse: no package has a model of it',
  ])
})

test('two contracts for one operation are found', async () => {
  const [first] = sdk.contracts
  const contracts = first === undefined ? [] : [first, ...sdk.contracts]
  expect((await checkSpec(specFolder, { ...sdk, contracts })).problems).toEqual([
    `${first?.contract.id}: there are several contracts for it`,
  ])
})

const cases: Readonly<Record<string, readonly [readonly Change[], readonly string[]]>> = {
  path: [
    [
      [['paths', '/api/v1/areas'], documented(['paths', '/api/v1/regions'])],
      [['paths', '/api/v1/regions'], undefined],
    ],
    ['listRegions: path is /regions, the document says /areas'],
  ],
  method: [
    [
      [operation('put', '/regions'), documented(operation('get', '/regions'))],
      [operation('get', '/regions'), undefined],
    ],
    ['listRegions: method is GET, the document says PUT'],
  ],
  'path parameter': [
    [[operation('get', '/networks/{id}', 'parameters', '0', 'name'), 'networkId']],
    ['getNetwork: list of path parameters is id, the document says networkId'],
  ],
  section: [
    [[operation('get', '/regions', 'tags'), ['Account']]],
    [
      'listRegions: service is regions, the document says account',
      'account/VpnRegionResponse: there is no model vpnRegionResponse',
      'account/ListRegionsResponse: there is no model listRegionsResponse',
      'regions/listRegionsResponse: nothing in the document needs this model',
      'regions/vpnRegionResponse: nothing in the document needs this model',
    ],
  ],
  'query parameter that is missing': [
    [withParameter(operation('get', '/networks'), { name: 'sort', in: 'query', schema: text })],
    ['listNetworks: query parameter sort is missing, the document says string (optional)'],
  ],
  'query parameter that is invented': [
    [[operation('delete', '/devices/{id}', 'parameters'), parameters(operation('get', '/networks/{id}'))]],
    ['deleteDevice: query parameter userId is string (required), the document has none'],
  ],
  'required query parameter': [
    [withParameter(operation('get', '/users'), { name: 'group', in: 'query', required: true, schema: text })],
    [
      'listUsers: query parameter group is missing, the document says string (required)',
      'listUsers: client.users.list() does not pass on group, which the API requires',
    ],
  ],
  body: [
    [[operation('put', '/settings/wpc/topology', 'requestBody'), undefined]],
    [
      'setTopology: body is setTopologyRequest, the document has none',
      'settings/setTopologyRequest: nothing in the document needs this model',
    ],
  ],
  'kind of body': [
    [
      [
        operation('put', '/settings/wpc/topology', 'requestBody', 'content'),
        {
          'application/json': documented(
            operation('put', '/settings/wpc/topology', 'requestBody', 'content', 'text/plain'),
          ),
        },
      ],
    ],
    ['setTopology: kind of body is text, the document says json'],
  ],
  'kind of answer': [
    [
      [
        operation('get', '/settings/wpc/topology', 'responses', '200', 'content'),
        { 'application/json': { schema: text } },
      ],
    ],
    ['getTopology: kind of answer is text, the document says json'],
  ],
  'answer that is missing': [
    [[operation('delete', '/users/{id}', 'responses'), { 200: { content: { '*/*': { schema: text } } } }]],
    [
      'deleteUser: answer is missing, the document says deleteUserResponse',
      'deleteUser: kind of answer is empty, the document says text',
      'users/DeleteUserResponse: there is no model deleteUserResponse',
    ],
  ],
  status: [
    [[operation('delete', '/users/{id}', 'responses'), { 206: {} }]],
    ['deleteUser: kind of answer is empty, the document says empty with 206'],
  ],
  'answer while the result is prepared': [
    [[operation('get', '/regions', 'responses', '202'), {}]],
    ['listRegions: answer 202 is missing, the document says empty'],
  ],
  'first API version': [
    [[operation('get', '/regions', 'x-since'), '1.1.0']],
    ['listRegions: first API version is 1.0, the document says 1.1.0'],
  ],
  'answer of the token request': [
    [
      [schema('OAuthResponse', 'properties', 'token'), { type: 'string' }],
      [schema('OAuthResponse', 'properties', 'access_token'), undefined],
    ],
    [
      'requestToken: answer is missing, the document says oAuthResponse',
      'requestToken: kind of answer is empty, the document says json',
    ],
  ],
  'path of the token request': [
    [
      [['paths', '/api/v1/token'], documented(['paths', '/api/v1/oauth/token'])],
      [['paths', '/api/v1/oauth/token'], undefined],
    ],
    ['requestToken: path is /oauth/token, the document says /token'],
  ],
  'part of an error': [
    [[schema('ErrorDetails', 'properties', 'advice'), text]],
    ['ErrorResponse: createErrorFromResponse loses the advice that the document describes'],
  ],
}

test.each(Object.entries(cases))('%s', async (_, [changes, problems]) => {
  expect(await problemsWith(...changes)).toEqual(problems)
})

test('a choice of a query parameter is compared value by value', async () => {
  const place = operation('post', '/hosts/connectors/{id}/profile/bundle')
  const changed = parameters(place).map((parameter) =>
    isNamed(parameter, 'type')
      ? { name: 'type', in: 'query', required: true, schema: { type: 'string', enum: ['MSI', 'DEB'] } }
      : parameter,
  )
  expect(await problemsWith([[...place, 'parameters'], changed])).toEqual([
    'generateHostConnectorBundle: query parameter type is one of DMG | MSI (required), the document says one of DEB | MSI (required)',
  ])
})
