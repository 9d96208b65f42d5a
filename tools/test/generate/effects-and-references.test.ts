import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkEffects, type EffectTable, getEffect, readEffects } from '../../generate/spec/effects.ts'
import { readDocument } from '../../generate/spec/read-document.ts'
import { checkReferences } from '../../generate/spec/check-references.ts'
import {
  findParameterReference,
  findPathReference,
  findPropertyReference,
  readReferences,
  type ReferenceTable,
} from '../../generate/spec/references.ts'
import { readWireFacts } from '../../generate/spec/wire-facts.ts'
import { generate } from '../../generate/generate.ts'
import { copyAlteredSpec, operation, schema, specFolder } from './altered-spec.ts'
import { makePackages, root, temporaryFolder } from './workspace.ts'

const document = readDocument(join(root, 'spec'))
const effects = readEffects(specFolder)
const references = readReferences(specFolder)

function findOperation(id: string) {
  return document.operations.find((one) => one.id === id) ?? expect.unreachable(`no operation ${id}`)
}

describe('effects.json', () => {
  it.each([
    ['listUsers', 'read'],
    ['createUser', 'write'],
    ['updateUser', 'write'],
    ['deleteUser', 'destructive'],
    ['suspendUser', 'destructive'],
    ['resetUserMfa', 'destructive'],
    ['revokeDeviceProfile', 'destructive'],
    ['setTopology', 'destructive'],
    ['setSnat', 'write'],
  ])('says that %s is %s', (id, effect) => {
    expect(getEffect(effects, findOperation(id))).toBe(effect)
  })

  it.each<[string, EffectTable, string]>([
    [
      'an operation that is not there',
      withEffect('suspendPlanet', { effect: 'destructive', reason: 'dark' }),
      'the API document has no operation suspendPlanet',
    ],
    [
      'what the method says already',
      withEffect('deleteUser', { effect: 'destructive', reason: 'gone' }),
      'deleteUser is listed, but destructive is what DELETE says already',
    ],
    [
      'an entry without a reason',
      withEffect('resetUserMfa', { effect: 'destructive', reason: ' ' }),
      'resetUserMfa has no reason',
    ],
    ['a method without an effect', { methods: {}, operations: {} }, 'says nothing of DELETE'],
  ])('finds %s', (_, table, problem) => {
    expect(checkEffects(table, document)).toContain(`spec/effects.json: ${problem}`)
  })

  it('stops the generator', async () => {
    const folder = copyAlteredSpec('effects.json', [
      [['operations', 'suspendPlanet'], { effect: 'destructive', reason: 'dark' }],
    ])
    expect(await findProblems(folder)).toEqual([
      'spec/effects.json: the API document has no operation suspendPlanet',
    ])
  })
})

describe('references.json', () => {
  it('tells what a path parameter names by the list at the path before it', () => {
    const find = (id: string, name: string) =>
      findPathReference(references, findOperation(id), name, document)
    expect(find('suspendNetworkConnector', 'id')).toEqual({ kind: 'networkConnector' })
    expect(find('resetUserMfa', 'userId')).toEqual({ kind: 'user' })
  })

  it('tells what parameters and properties name by their names', () => {
    expect(findParameterReference(references, 'createNetworkRoute', 'networkId')).toEqual({ kind: 'network' })
    expect(findPropertyReference(references, 'UserCreateRequest', 'groupId')).toEqual({ kind: 'userGroup' })
    expect(findPropertyReference(references, 'UserCreateRequest', 'email')).toBeUndefined()
  })

  it('tells what an id names by what stands beside it', () => {
    const found = findPropertyReference(references, 'AccessItemSourceRequest', 'parent')
    expect(found).toEqual({ by: 'type', kinds: { NETWORK_SERVICE: ['network'], HOST: ['host'] } })
  })

  it('guesses nothing where the documentation does not say it', () => {
    expect(findPropertyReference(references, 'HostUpdateRequest', 'gatewaysIds')).toBeUndefined()
    expect(findPropertyReference(references, 'UserGroupRequest', 'gatewaysIds')).toEqual({ kind: 'network' })
  })

  it.each<[string, Partial<ReferenceTable>, string]>([
    [
      'a kind without a list',
      { kinds: { ...references.kinds, planet: { list: 'listPlanets', names: ['name'] } } },
      'the API document has no list listPlanets, of planet',
    ],
    [
      'a kind without the property it is called by',
      { kinds: { ...references.kinds, network: { list: 'listNetworks', names: ['title'] } } },
      'what listNetworks lists has no string title',
    ],
    [
      'a kind that cannot be narrowed down',
      {
        kinds: { ...references.kinds, network: { list: 'listNetworks', names: ['name'], within: 'hostId' } },
      },
      'listNetworks has no filter hostId',
    ],
    [
      'a path parameter that names nothing',
      { kinds: {} },
      'no kind is listed at the path before {id} of getNetwork',
    ],
    [
      'a name that nothing has',
      { byName: { ...references.byName, planetId: 'network' } },
      'nothing in the API document is called planetId',
    ],
    [
      'an id of which nothing is said',
      {
        byName: Object.fromEntries(Object.entries(references.byName).filter(([name]) => name !== 'groupId')),
      },
      'does not say what UserResponse.groupId names',
    ],
    [
      'a property that is not there',
      withProperty('UserResponse.planet', { kind: 'network', reason: 'made up' }),
      'the API document has no UserResponse.planet among its properties',
    ],
    [
      'what the name says already',
      withProperty('UserResponse.groupId', { kind: 'userGroup', reason: 'again' }),
      'UserResponse.groupId is listed, but its name says so already',
    ],
    [
      'a kind that is not there',
      withProperty('UserGroupRequest.gatewaysIds', { kind: 'gateway', reason: 'made up' }),
      'UserGroupRequest.gatewaysIds names gateway, which is no kind',
    ],
    [
      'a value that never stands beside an id',
      withProperty('AccessItemSourceRequest.parent', {
        by: 'type',
        kinds: { PLANET: ['network'] },
        reason: 'made up',
      }),
      'AccessItemSourceRequest.parent depends on PLANET, which type beside it never is',
    ],
    [
      'an entry without a reason',
      withProperty('UserGroupRequest.gatewaysIds', { kind: 'network', reason: '' }),
      'UserGroupRequest.gatewaysIds has no reason',
    ],
    [
      'a body that is more than an id',
      { bodies: { createNetwork: { kind: 'network', reason: 'made up' } } },
      'createNetwork sends and receives more than an id',
    ],
  ])('finds %s', (_, changes, problem) => {
    const problems = checkReferences({ ...references, ...changes }, document, readWireFacts(specFolder))
    expect(problems).toContain(`spec/references.json: ${problem}`)
  })

  it('stops the generator when the document gets an id of which it says nothing', async () => {
    const folder = copyAlteredSpec('cloudconnexa-1.2.3.openapi.json', [
      [schema('UserResponse', 'properties', 'planetId'), { type: 'string' }],
      [operation('get', '/users', 'summary'), 'Lists users.'],
    ])
    expect(await findProblems(folder)).toEqual([
      'spec/references.json: does not say what UserResponse.planetId names',
    ])
  })
})

function withEffect(id: string, entry: EffectTable['operations'][string]): EffectTable {
  return { ...effects, operations: { ...effects.operations, [id]: entry } }
}

function withProperty(place: string, entry: ReferenceTable['properties'][string]): Partial<ReferenceTable> {
  return { properties: { ...references.properties, [place]: entry } }
}

async function findProblems(folder: string): Promise<readonly string[]> {
  const packagesFolder = makePackages(temporaryFolder(), ['regions'])
  const { problems } = await generate({
    specFolder: folder,
    packagesFolder,
    mode: 'write',
    modelsOnly: true,
  })
  return problems
}
