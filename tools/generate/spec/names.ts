import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument, Operation } from './document.ts'
import { findSection } from './sections.ts'

/** Where an operation is found on the client: `client.<service>.<method>(...arguments, options)`. */
export interface OperationName {
  readonly service: string
  readonly method: string
  readonly arguments: readonly string[]
  /** Arguments that are properties of one object, which stands where the first of them would. */
  readonly selection?: readonly string[]
}

/** Entries of `spec/names.json` by operation id. */
export type NameTable = Readonly<Record<string, OperationName>>

const parentIds: ReadonlySet<string> = new Set(['networkId', 'hostId', 'userId'])

/** Reads `spec/names.json`. */
export function readNames(specFolder: string): NameTable {
  // The file is part of this repository; `checkNames` compares its contents with the API document.
  return JSON.parse(readFileSync(join(specFolder, 'names.json'), 'utf8')) as NameTable
}

/** Compares the name table with the API document; returns one sentence per mistake. */
export function checkNames(names: NameTable, document: ApiDocument): readonly string[] {
  const operations = new Map(document.operations.map((operation) => [operation.id, operation]))
  const taken = new Map<string, string>()
  const problems = document.tags
    .filter((tag) => !findSection(tag))
    .map((tag) => `tools/generate/spec/sections.ts: the tag "${tag}" belongs to no section`)
  for (const id of operations.keys()) {
    if (!(id in names)) problems.push(`spec/names.json: ${id} is missing`)
  }
  for (const [id, name] of Object.entries(names)) {
    const operation = operations.get(id)
    const place = `${name.service}.${name.method}`
    const other = taken.get(place)
    if (other !== undefined) problems.push(`spec/names.json: ${id} and ${other} are both ${place}`)
    taken.set(place, id)
    if (operation) problems.push(...checkEntry(name, operation))
    else problems.push(`spec/names.json: the API document has no operation ${id}`)
  }
  return problems
}

function checkEntry(name: OperationName, operation: Operation): readonly string[] {
  const problems: string[] = []
  const service = findSection(operation.tag)?.service
  if (service !== undefined && service !== name.service) {
    problems.push(`spec/names.json: ${operation.id} belongs to ${service}, not to ${name.service}`)
  }
  const expected = listExpectedArguments(operation)
  if (name.arguments.join() !== expected.join()) {
    problems.push(
      `spec/names.json: the arguments of ${operation.id} are [${expected.join(', ')}], not [${name.arguments.join(', ')}]`,
    )
  }
  const unknown = (name.selection ?? []).filter((one) => !name.arguments.includes(one))
  problems.push(
    ...unknown.map(
      (one) => `spec/names.json: the selection of ${operation.id} names ${one}, which is no argument`,
    ),
  )
  return problems
}

/** Parent ids, own ids, other required query parameters, body; the page size of a cursor list is the SDK's. */
function listExpectedArguments(operation: Operation): readonly string[] {
  const isCursorList = operation.optionalQuery.includes('cursor')
  const query = operation.requiredQuery.filter((name) => !(isCursorList && name === 'size'))
  return [
    ...query.filter((name) => parentIds.has(name)),
    ...operation.pathParameters,
    ...query.filter((name) => !parentIds.has(name)),
    ...(operation.body ? ['body'] : []),
  ]
}
