import { describe as group, expect, test } from 'vitest'
import * as z from 'zod'
import { checkSpec } from '../../check-spec/check-spec.ts'
import { describe, modelJson } from '../../check-spec/model-json.ts'
import { documentFile } from '../../generate/read-document.ts'
import { type Change, checkWith, problemsWith, schema, sdk, specFolder } from './altered-spec.ts'

const cases: Readonly<Record<string, readonly [readonly Change[], readonly string[]]>> = {
  'name of a property': [
    [
      [schema('NetworkRouteRequest', 'properties', 'subnet'), { type: 'string' }],
      [schema('NetworkRouteRequest', 'properties', 'value'), undefined],
      [schema('NetworkRouteRequest', 'required'), ['subnet']],
    ],
    [
      'networks/NetworkRouteRequest: property subnet is missing, the document says a text (required)',
      'networks/NetworkRouteRequest: property value is a text (required), the document has none',
    ],
  ],
  'type in a request': [
    [[schema('NetworkRouteRequest', 'properties', 'value', 'type'), 'boolean']],
    [
      'networks/NetworkRouteRequest: property value is a text (required), the document says true or false (required)',
    ],
  ],
  'type in an answer': [
    [[schema('VpnRegionResponse', 'properties', 'id', 'type'), 'integer']],
    ['regions/VpnRegionResponse: property id is a text (required), the document says number (required)'],
  ],
  'required property': [
    [[schema('NetworkRouteRequest', 'required'), []]],
    [
      'networks/NetworkRouteRequest: property value is a text (required), the document says a text (optional)',
    ],
  ],
  'value of a choice in a request': [
    [[schema('IkeProtocol', 'properties', 'startupAction', 'enum'), ['START', 'WAIT']]],
    [
      'networks/IkeProtocolRequest: property startupAction is one of ATTACH | START (optional), the document says one of START | WAIT (optional)',
    ],
  ],
  'bounds in a request': [
    [
      [schema('IkeRekey', 'properties', 'fuzzPercent', 'minimum'), 0],
      [schema('IkeRekey', 'properties', 'fuzzPercent', 'maximum'), 100],
    ],
    [
      'networks/IkeRekeyRequest: property fuzzPercent is integer, maximum 2147483647, minimum -2147483648 (optional), the document says integer, maximum 100, minimum 0 (optional)',
    ],
  ],
  'format in a request': [
    [[schema('NetworkRouteRequest', 'properties', 'value', 'format'), 'uuid']],
    [
      'networks/NetworkRouteRequest: property value is a text (required), the document says a text as uuid (required)',
    ],
  ],
  'nested object': [
    [[schema('IkeProtocol', 'properties', 'rekey', '$ref'), '#/components/schemas/IkePhase']],
    [
      'networks/IkeProtocol: property rekey is IkeRekey (optional), the document says IkePhase (optional)',
      'networks/IkeProtocolRequest: property rekey is IkeRekeyRequest (optional), the document says IkePhaseRequest (optional)',
      'networks/ikeRekey: nothing in the document needs this model',
      'networks/ikeRekeyRequest: nothing in the document needs this model',
      'IkeRekey: no package has a model of it',
    ],
  ],
  'first version of a property': [
    [[schema('UserGroupRequest', 'properties', 'tunnelBypass', 'x-since'), '1.1.0']],
    [
      'user-groups/UserGroupRequest: list of later properties is tunnelBypass since 1.2.3, the document says tunnelBypass since 1.1.0',
    ],
  ],
}

test.each(Object.entries(cases))('%s', async (_, [changes, problems]) => {
  expect(await problemsWith(...changes)).toEqual(problems)
})

test('values, bounds and formats of answers stay open', async () => {
  expect(
    await problemsWith(
      [schema('VpnRegionResponse', 'properties', 'id', 'enum'), ['A', 'B']],
      [schema('VpnRegionResponse', 'properties', 'id', 'format'), 'uuid'],
      [schema('VpnRegionResponse', 'properties', 'id', 'maxLength'), 3],
    ),
  ).toEqual([])
})

test('a schema that no package has is found, and counted', async () => {
  const { problems, schemas } = await checkWith(documentFile, [[schema('Planet'), { type: 'object' }]])
  expect(problems).toEqual(['Planet: no package has a model of it'])
  expect(schemas).toEqual({ covered: 119, total: 120 })
})

group('models that differ', () => {
  const noNames = z.registry<{ readonly id: string }>()

  async function problemsOfModel(name: string, model: z.ZodType): Promise<readonly string[]> {
    const regions = new Map(sdk.models.get('regions'))
    regions.set(name, {
      typeName: 'VpnRegionResponse',
      kind: 'response',
      since: {},
      json: modelJson(model, noNames),
    })
    const models = new Map([...sdk.models, ['regions', regions]])
    return (await checkSpec(specFolder, { ...sdk, models })).problems
  }
  const properties = {
    id: z.string(),
    continent: z.string().exactOptional(),
    country: z.string().exactOptional(),
    countryIso: z.string().exactOptional(),
    regionName: z.string().exactOptional(),
  }

  test.each([
    ['refuse', z.strictObject(properties)],
    ['drop', z.object(properties)],
    ['check', z.object(properties).catchall(z.string())],
  ])('an answer must keep unknown properties, not %s them', async (rule, model) => {
    expect(await problemsOfModel('vpnRegionResponse', model)).toEqual([
      `regions/VpnRegionResponse: rule on unknown properties is ${rule}, the document says keep`,
    ])
  })

  test('an answer must not close a choice', async () => {
    const model = z.looseObject({ ...properties, continent: z.enum(['EUROPE']).exactOptional() })
    expect(await problemsOfModel('vpnRegionResponse', model)).toEqual([
      'regions/VpnRegionResponse: property continent is one of EUROPE (optional), the document says a text (optional)',
    ])
  })

  test('an invented model is found', async () => {
    expect(await problemsOfModel('planet', z.string())).toEqual([
      'regions/planet: nothing in the document needs this model',
    ])
  })

  test.each([
    ['a text, pattern "^a"', z.string().regex(/^a/)],
    ['refined by code', z.string().refine((text) => text !== '')],
    ['a zod pipe', z.string().transform((text) => text.length)],
    ['a zod nullable', z.string().nullable()],
    ['an object that is no model', z.strictObject({ id: z.string() })],
    [
      'a list of a map of integer, maximum 5, minimum 1, maxItems 3',
      z.array(z.record(z.string(), z.int().min(1).max(5))).max(3),
    ],
  ])('nothing that a schema asks for is passed over: %s', (phrase, model) => {
    expect(describe(modelJson(model, noNames))).toBe(phrase)
  })
})
