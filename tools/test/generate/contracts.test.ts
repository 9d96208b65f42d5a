import type { Contract } from '@cloudconnexa/core/service'
import { expect, it } from 'vitest'
import { buildContract } from '../../generate/contracts/operation-contract.ts'
import { createSettingsText } from '../../generate/contracts/settings-text.ts'
import { collectForms } from '../../generate/models/model-forms.ts'
import { readNames } from '../../generate/spec/names.ts'
import { documentFile } from '../../generate/spec/read-document.ts'
import { readOperationFacts } from '../../generate/spec/read-operation-facts.ts'
import { findSection } from '../../generate/spec/sections.ts'
import { type Change, copyAlteredSpec, operation, readDocumented, specFolder } from './altered-spec.ts'

/** The contract of an operation in a copy of `spec/` with changes. */
function build(id: string, changes: readonly Change[], file: string = documentFile): Contract {
  const folder = changes.length === 0 ? specFolder : copyAlteredSpec(file, changes)
  const facts = readOperationFacts(folder)
  const found = facts.document.operations.find((one) => one.id === id)
  const section = found && findSection(found.tag)
  if (found === undefined || section === undefined) throw new Error(`${id} is not there`)
  return buildContract(found, collectForms(section, facts.document), facts)
}

const string = { type: 'string' }
const topology = operation('put', '/settings/wpc/topology', 'requestBody', 'content')

it('builds contracts from the document', () => {
  expect(build('listRegions', [])).toEqual({
    id: 'listRegions',
    method: 'GET',
    path: '/regions',
    response: 'listRegionsResponse',
  })
  expect(build('getDevice', [])).toMatchObject({ path: '/devices/{id}', query: { userId: 'string' } })
  expect(build('generateHostConnectorBundle', [])).toMatchObject({ query: { type: ['DMG', 'MSI'] } })
})

const cases: Readonly<Record<string, readonly [string, readonly Change[], Partial<Contract>]>> = {
  'another path': [
    'listRegions',
    [
      [['paths', '/api/v1/areas'], readDocumented(['paths', '/api/v1/regions'])],
      [['paths', '/api/v1/regions'], undefined],
    ],
    { path: '/areas' },
  ],
  'another method': [
    'listRegions',
    [
      [operation('put', '/regions'), readDocumented(operation('get', '/regions'))],
      [operation('get', '/regions'), undefined],
    ],
    { method: 'PUT' },
  ],
  'an optional query parameter': [
    'listRegions',
    [[operation('get', '/regions', 'parameters'), [{ name: 'sort', in: 'query', schema: string }]]],
    { query: { sort: 'string?' } },
  ],
  'a required query parameter': [
    'listRegions',
    [
      [
        operation('get', '/regions', 'parameters'),
        [{ name: 'area', in: 'query', required: true, schema: string }],
      ],
    ],
    { query: { area: 'string' } },
  ],
  'a choice': [
    'listRegions',
    [
      [
        operation('get', '/regions', 'parameters'),
        [{ name: 'area', in: 'query', required: true, schema: { type: 'string', enum: ['A', 'B'] } }],
      ],
    ],
    { query: { area: ['A', 'B'] } },
  ],
  'a response while the result is prepared': [
    'listRegions',
    [[operation('get', '/regions', 'responses', '202'), {}]],
    { pending: true },
  ],
  'a response that may be empty': [
    'listRegions',
    [[operation('get', '/regions', 'responses', '204'), {}]],
    { mayBeEmpty: true },
  ],
  'a text in response': [
    'deleteUser',
    [
      [
        operation('delete', '/users/{id}', 'responses'),
        { 200: { content: { 'text/plain': { schema: string } } } },
      ],
    ],
    { response: 'deleteUserResponse', responseEncoding: 'text' },
  ],
  'a body of JSON': [
    'setTopology',
    [[topology, { 'application/json': readDocumented([...topology, 'text/plain']) }]],
    { body: 'setTopologyRequest' },
  ],
  'a later API version': [
    'listRegions',
    [[operation('get', '/regions', 'x-since'), '1.1.0']],
    { since: '1.1.0' },
  ],
}

it.each(Object.entries(cases))('follows the document in: %s', (_, [id, changes, expected]) => {
  expect(build(id, changes)).toEqual({ ...withoutChanged(build(id, []), expected), ...expected })
})

/** A text body that becomes JSON loses its encoding. */
function withoutChanged(contract: Contract, { body }: Partial<Contract>): Partial<Contract> {
  const { bodyEncoding, ...rest } = contract
  return body === undefined && bodyEncoding !== undefined ? { ...rest, bodyEncoding } : rest
}

it('refuses a response of a status that no contract has', () => {
  const change: Change = [operation('delete', '/users/{id}', 'responses'), { 206: {} }]
  expect(() => build('deleteUser', [change])).toThrow('deleteUser: contracts have no response 206')
})

it('lists where secrets stand in a response', () => {
  const change: Change = [['properties', 'VpnRegionResponse'], { id: 'not to be printed' }]
  expect(build('listRegions', [change], 'secrets.json').secrets).toEqual(['[].id'])
})

it('knows a response that is a secret as a whole, and one that is none any more', () => {
  const change: Change = [['responses', 'generateDeviceProfile'], undefined]
  expect(build('generateDeviceProfile', []).secrets).toEqual([''])
  expect(build('generateDeviceProfile', [change], 'secrets.json').secrets).toBeUndefined()
})

it('lets the overlay say where a contract differs on purpose', () => {
  expect(build('listAuditLog', []).query).toMatchObject({
    size: { kind: 'integer?', minimum: 1, maximum: 100 },
  })
  expect(build('getDnsServerAddresses', [])).toMatchObject({ mayBeEmpty: true })
})

it('documents what a setting sets, without what the API responds with', () => {
  const facts = readOperationFacts(specFolder)
  const operations = facts.document.operations.filter(({ tag }) => tag === 'Settings')
  const section = findSection('Settings')
  if (section === undefined) throw new Error('There is no section of settings')
  const forms = collectForms(section, facts.document)
  const text = createSettingsText(operations, readNames(specFolder), { ...facts, forms }) ?? ''
  expect(text).toContain('Sets whether SNAT is on.')
  expect(text).not.toMatch(/respon\w+ with/)
})
