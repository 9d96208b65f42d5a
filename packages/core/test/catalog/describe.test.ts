import { ConfigurationError } from '@cloudconnexa/errors'
import { describe as describeTests, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model.ts'
import { defineCatalog, describe } from '../../src/catalog.ts'
import { type LazyModel, operations } from '../../src/service.ts'

const tree = z.looseObject({
  id: z.string(),
  get children() {
    return z.array(tree)
  },
})
/** Of a library that has no JSON Schema to offer. */
const opaque: LazyModel<unknown> = {
  name: 'Opaque',
  kind: 'request',
  explain: () => Promise.resolve({ safeParse: () => ({ success: true }) }),
}
const operation = operations(async () => ({
  opaque,
  relayRequest: defineModel({
    name: 'RelayRequest',
    kind: 'request',
    schema: z.strictObject({ name: z.string().max(20).describe('What people call it.') }),
  }),
  relayPage: defineModel({
    name: 'RelayPage',
    kind: 'response',
    schema: z.looseObject({ content: z.array(z.looseObject({ id: z.string() })) }),
  }),
  relayTree: defineModel({ name: 'RelayTree', kind: 'response', schema: tree }),
}))

const listRelays = operation({
  id: 'listRelays',
  method: 'GET',
  path: '/relays',
  query: { size: { kind: 'integer?', minimum: 1, maximum: 50 }, cursor: 'string?', state: ['UP', 'DOWN'] },
  response: 'relayPage',
})
const createRelay = operation({
  id: 'createRelay',
  method: 'POST',
  path: '/relays',
  body: 'relayRequest',
  response: 'relayTree',
})
const updateRelay = operation({
  id: 'updateRelay',
  method: 'PATCH',
  path: '/relays/{id}',
  basePath: '/edge/v2',
  since: '1.2.0',
  headers: { 'if-match': 'string', 'x-note': 'string?' },
  body: 'opaque',
})
const restartRelay = operation({
  id: 'restartRelay',
  method: 'POST',
  path: '/relays/{id}/restart',
  repeatable: true,
})
const relayKey = operation({
  id: 'relayKey',
  method: 'GET',
  path: '/relays/{id}/key',
  response: 'relayTree',
  responseEncoding: 'text',
  secrets: [''],
})

const definition = { name: 'relays', package: { name: '@acme/relays', version: '1.0.0' } }
const catalog = defineCatalog(definition, 'Relays at the edge.', [
  describe(listRelays, { method: 'list', arguments: ['state'], summary: 'Lists relays.', paging: 'cursors' }),
  describe(createRelay, { method: 'create', arguments: ['body'], summary: 'Creates a relay.' }),
  describe(updateRelay, {
    method: 'update',
    arguments: ['id', 'if-match', 'body'],
    summary: 'Changes a relay.',
    documentation: 'Changes a relay, unless somebody else has.',
  }),
  describe(restartRelay, {
    method: 'restart',
    arguments: ['id'],
    summary: 'Restarts a relay.',
    effect: 'destructive',
  }),
  describe(relayKey, { method: 'key.get', arguments: ['id'], summary: 'Reads the key of a relay.' }),
  describe([listRelays, restartRelay], {
    method: 'restartAll',
    arguments: [{ name: 'pattern', schema: { type: 'string', examples: ['edge-*'] } }],
    summary: 'Restarts all relays of a name.',
    waits: true,
  }),
])

function findEntry(path: string) {
  return catalog.entries.find((entry) => entry.path === path) ?? expect.unreachable(path)
}

describeTests('describe and defineCatalog', () => {
  it('make entries of the shape that the catalog of the SDK has', () => {
    expect(catalog).toMatchObject({
      service: 'relays',
      package: '@acme/relays',
      summary: 'Relays at the edge.',
    })
    expect(findEntry('relays.create')).toEqual({
      path: 'relays.create',
      package: '@acme/relays',
      kind: 'operation',
      summary: 'Creates a relay.',
      effect: 'write',
      operations: ['createRelay'],
      arguments: [{ name: 'body', type: 'any', in: 'body' }],
      parameters: [],
      result: 'call',
    })
    expect(findEntry('relays.list')).toMatchObject({
      effect: 'read',
      result: 'list',
      arguments: [{ name: 'state', type: 'string', in: 'query', choices: ['UP', 'DOWN'] }],
      parameters: [{ name: 'size', type: 'integer', in: 'query' }],
    })
    expect(findEntry('relays.update')).toMatchObject({
      arguments: [{ in: 'path' }, { name: 'if-match', in: 'header' }, { in: 'body' }],
      parameters: [{ name: 'x-note', in: 'header' }],
    })
    expect(findEntry('relays.restartAll')).toMatchObject({
      kind: 'composite',
      // As strong as the strongest of its operations.
      effect: 'destructive',
      operations: ['listRelays', 'restartRelay'],
      arguments: [{ name: 'pattern', type: 'any', in: 'method' }],
      result: 'promise',
      waits: true,
    })
  })

  it('say of operations what their contracts do', () => {
    const byId = new Map(catalog.operations.map((one) => [one.id, one]))
    expect(byId.get('updateRelay')).toEqual({
      id: 'updateRelay',
      method: 'PATCH',
      path: '/relays/{id}',
      basePath: '/edge/v2',
      since: '1.2.0',
      effect: 'write',
      isRepeatable: false,
      body: 'json',
    })
    expect(byId.get('restartRelay')).toMatchObject({ effect: 'destructive', isRepeatable: true })
    expect(byId.get('listRelays')).toMatchObject({ paging: 'cursors', effect: 'read' })
    expect(byId.get('relayKey')).toMatchObject({ response: 'text', responseSecrets: [''] })
    expect([...byId.keys()]).toHaveLength(5)
  })

  it('load schemas from contracts and models, with all that they refer to', async () => {
    const { schemas, details } = await catalog.load()
    expect(details['relays.list']).toMatchObject({
      input: {
        properties: {
          state: { type: 'string', enum: ['UP', 'DOWN'] },
          size: { type: 'integer', minimum: 1, maximum: 50 },
        },
        required: ['state'],
        additionalProperties: false,
      },
      output: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
    })
    expect(details['relays.create']?.input.properties).toEqual({ body: { $ref: '#/$defs/relayRequest' } })
    expect(schemas['relayRequest']).toMatchObject({
      properties: { name: { type: 'string', maxLength: 20, description: 'What people call it.' } },
    })
    expect(schemas['relayTree']?.properties?.['children']).toMatchObject({
      items: { $ref: '#/$defs/relayTree' },
    })
    expect(details['relays.update']?.documentation).toBe('Changes a relay, unless somebody else has.')
    expect(details['relays.key.get']?.output).toEqual({ type: 'string', 'x-secret': true })
    expect(details['relays.restartAll']?.input.properties).toEqual({
      pattern: { type: 'string', examples: ['edge-*'] },
    })
  })

  it('leave open what a validator cannot say', async () => {
    const { details } = await catalog.load()
    expect(details['relays.update']?.input.properties?.['body']).toEqual({})
  })

  it.each([
    [
      'a missing argument',
      () => describe(createRelay, { method: 'create', summary: '' }),
      'createRelay needs body',
    ],
    [
      'an argument of another operation',
      () => describe(restartRelay, { method: 'restart', arguments: ['id', 'force'], summary: '' }),
      'restartRelay has no force',
    ],
    [
      'two methods of one name',
      () =>
        defineCatalog(definition, '', [
          describe(restartRelay, { method: 'restart', arguments: ['id'], summary: '' }),
          describe(restartRelay, { method: 'restart', arguments: ['id'], summary: '' }),
        ]),
      'relays.restart twice',
    ],
  ])('refuse %s', (_, define, message) => {
    expect(define).toThrow(ConfigurationError)
    expect(define).toThrow(message)
  })
})
