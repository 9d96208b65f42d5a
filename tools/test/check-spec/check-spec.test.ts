import { expect, it } from 'vitest'
import { checkSpec } from '../../check-spec/check-spec.ts'
import { listContracts } from '../../check-spec/list-contracts.ts'
import { documentFile } from '../../generate/spec/read-document.ts'
import {
  type Change,
  copyAlteredSpec,
  operation,
  readDocumented,
  schema,
  specFolder,
} from '../generate/altered-spec.ts'

const contracts = listContracts()

async function checkWith(file: string, ...changes: readonly Change[]): ReturnType<typeof checkSpec> {
  return checkSpec(copyAlteredSpec(file, changes), contracts)
}

it('finds nothing where SDK and document agree', async () => {
  const { problems, operations } = await checkSpec(specFolder, contracts)
  expect(problems).toEqual([])
  expect(operations).toEqual({ covered: 163, total: 163 })
})

it('counts an operation that nobody can call', async () => {
  const added = { operationId: 'listPlanets', tags: ['Region'], responses: { 200: {} }, 'x-since': '1.0' }
  const { operations } = await checkWith(documentFile, [['paths', '/api/v1/planets'], { get: added }])
  expect(operations).toEqual({ covered: 163, total: 164 })
})

it('finds a contract that no service definition lists', async () => {
  const others = contracts.filter(({ contract }) => contract.id !== 'listRegions')
  expect((await checkSpec(specFolder, others)).problems).toEqual([
    'listRegions: client.regions.list() carries out a contract that its service definition does not list',
  ])
})

const cases: Readonly<Record<string, readonly [readonly Change[], readonly string[]]>> = {
  'a required query parameter that no method passes on': [
    [
      [
        operation('get', '/users', 'parameters'),
        [{ name: 'group', in: 'query', required: true, schema: { type: 'string' } }],
      ],
    ],
    ['listUsers: client.users.list() does not pass on group, which the API requires'],
  ],
  'a token of another name': [
    [
      [schema('OAuthResponse', 'properties', 'token'), { type: 'string' }],
      [schema('OAuthResponse', 'properties', 'access_token'), undefined],
    ],
    ['requestToken: the token that the document describes is not read as a secret'],
  ],
  'another path of the token request': [
    [
      [['paths', '/api/v1/token'], readDocumented(['paths', '/api/v1/oauth/token'])],
      [['paths', '/api/v1/oauth/token'], undefined],
    ],
    ['requestToken: POST /oauth/token is sent, the document says POST /token'],
  ],
  'a property of an error that is lost': [
    [[schema('ErrorDetails', 'properties', 'advice'), { type: 'string' }]],
    ['ErrorResponse: the errors package loses the advice that the document describes'],
  ],
}

it.each(Object.entries(cases))('finds %s', async (_, [changes, problems]) => {
  expect((await checkWith(documentFile, ...changes)).problems).toEqual(problems)
})

it.each([
  [
    'listRegions',
    { service: 'regions', method: 'all', arguments: [] },
    ['client.regions.all() is not a function of the client'],
  ],
  [
    'getDevice',
    { service: 'devices', method: 'get', arguments: ['id', 'userId'] },
    [
      'client.devices.get(id, userId) does not pass on what stands in the place of id',
      'client.devices.get(id, userId) does not pass on what stands in the place of userId',
    ],
  ],
  [
    'getDevice',
    { service: 'devices', method: 'delete', arguments: ['userId', 'id'] },
    ['client.devices.delete(userId, id) carries out deleteDevice'],
  ],
  [
    'deleteUser',
    { service: 'users', method: 'delete', arguments: [] },
    [
      'client.users.delete() does not take its options last',
      'client.users.delete() passes on id, which is no argument',
    ],
  ],
])('finds a method that is not as names.json says: %s', async (id, name, texts) => {
  const { problems } = await checkWith('names.json', [[id], name])
  expect(problems).toEqual(texts.map((text) => `${id}: ${text}`))
})
