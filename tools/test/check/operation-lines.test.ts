import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Documentation } from '../../check/doc-comments/documentation.ts'
import {
  type NamedOperation,
  namedOperations,
  operationLineProblems,
} from '../../check/doc-comments/operation-lines.ts'
import { folderWith } from './folder.ts'

const list: NamedOperation = {
  id: 'listThings',
  service: 'things',
  method: 'list',
  verb: 'GET',
  path: '/things',
  since: '1.0',
}
const readSize: NamedOperation = {
  ...list,
  id: 'getThingSize',
  method: 'size.get',
  path: '/things/{id}/size',
  since: '1.1.6',
}
const writeSize: NamedOperation = { ...readSize, id: 'setThingSize', method: 'size.set', verb: 'PUT' }

function look(declarations: string, operations: readonly NamedOperation[]): string[] {
  const folder = folderWith({ 'index.d.ts': declarations })
  return operationLineProblems(new Documentation(), join(folder, 'index.d.ts'), operations)
}

function service(line: string): string {
  return `
declare class ThingsService {
  /**
   * Lists things.
   *
   * ${line}
   */
  list(): void
}
/** The service. */
export declare const things: ServiceDefinition<ThingsService>`
}

test('a method that names its operation is documented', () => {
  expect(look(service('API 1.0, `listThings`, GET /things'), [list])).toEqual([])
  expect(look(service('API 1.0, `listThings`,\n   * GET /things; API 1.1, `x`, GET /x'), [list])).toEqual([])
})

test.each([
  ['nothing', 'With a few words.'],
  ['another version', 'API 1.1.0, `listThings`, GET /things'],
  ['another operation', 'API 1.0, `listThing`, GET /things'],
  ['another method', 'API 1.0, `listThings`, POST /things'],
  ['another path', 'API 1.0, `listThings`, GET /things/{id}'],
  ['no path', 'API 1.0, `listThings`'],
])('a method that names %s is a problem', (_, line) => {
  expect(look(service(line), [list])).toEqual([
    'things.list does not say "API 1.0, `listThings`, GET /things" in its doc comment',
  ])
})

test('a property may name both operations of a class that several share', () => {
  const declarations = (verbs: string): string => `
declare class Readable {
  /** Reads. */
  get(): void
}
declare class Setting<Value> extends Readable {
  /** Writes. */
  set(value: Value): void
}
declare class ThingsService {
  /**
   * How large a thing is.
   *
   * API 1.1.6, \`getThingSize\` and \`setThingSize\`,
   * ${verbs} /things/{id}/size
   */
  readonly size: Setting<number>
}
/** The service. */
export declare const things: ServiceDefinition<ThingsService>`
  expect(look(declarations('GET and PUT'), [readSize, writeSize])).toEqual([])
  expect(look(declarations('GET and POST'), [readSize, writeSize])).toEqual([
    'things.size.set does not say "API 1.1.6, `setThingSize`, PUT /things/{id}/size" in its doc comment',
  ])
})

test('a method that is not there is a problem; other services are not looked at', () => {
  const declarations = service('API 1.0, `listThings`, GET /things')
  expect(look(declarations, [list, readSize, { ...list, service: 'others', method: 'get' }])).toEqual([
    'things.size.get (getThingSize) is not in the declarations',
  ])
})

test('all operations are found, with their names', () => {
  const operations = namedOperations()
  expect(operations).toHaveLength(163)
  expect(operations).toContainEqual({
    id: 'startNetworkConnectorIpsec',
    service: 'networks',
    method: 'connectors.ipsec.start',
    verb: 'POST',
    path: '/networks/connectors/{id}/ipsec/start',
    since: '1.0',
  })
})
