import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ApiDocument, JsonSchema, Operation } from './document.ts'

/** File name of the API document inside `spec/`. */
export const documentFile = 'cloudconnexa-1.2.3.openapi.json'

interface RawContent {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

interface RawOperation {
  readonly operationId: string
  readonly summary?: string
  readonly tags: readonly [string, ...string[]]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
  readonly requestBody?: RawContent
  readonly responses: Readonly<Record<string, RawContent>>
}

interface RawDocument {
  readonly info: { readonly version: string }
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

const knownKeywords: ReadonlySet<string> = new Set(
  (
    '$ref type properties required items additionalProperties enum format uniqueItems ' +
    'minimum maximum minLength maxLength minItems maxItems description example examples'
  ).split(' '),
)

/**
 * Reads the API document.
 *
 * @throws Error when a schema uses a JSON Schema keyword that the generator would silently ignore.
 */
export function readDocument(specFolder: string): ApiDocument {
  // The file is part of this repository; its shape is what the interfaces above say.
  const raw = JSON.parse(readFileSync(join(specFolder, documentFile), 'utf8')) as RawDocument
  const operations = Object.entries(raw.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => readOperation(path, method, operation)),
  )
  for (const [name, schema] of Object.entries(raw.components.schemas)) requireKnownKeywords(schema, name)
  for (const { id, body, response } of operations) {
    if (body) requireKnownKeywords(body, `the body of ${id}`)
    if (response) requireKnownKeywords(response, `the response of ${id}`)
  }
  return {
    version: raw.info.version,
    tags: raw.tags.map((tag) => tag.name),
    schemas: new Map(Object.entries(raw.components.schemas)),
    operations,
  }
}

function readOperation(path: string, method: string, operation: RawOperation): Operation {
  const parameters = operation.parameters ?? []
  const listNames = (place: string, required: boolean): readonly string[] =>
    parameters
      .filter((one) => one.in === place && (one.required ?? false) === required)
      .map((one) => one.name)
  const body = getFirstSchema(operation.requestBody)
  const response = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, success]) => getFirstSchema(success))
    .find((schema) => schema !== undefined)
  return {
    id: operation.operationId,
    ...(operation.summary !== undefined && { summary: operation.summary }),
    method: method.toUpperCase(),
    path: path.replace(/^\/api\/v1/, ''),
    tag: operation.tags[0],
    pathParameters: listNames('path', true),
    requiredQuery: listNames('query', true),
    optionalQuery: listNames('query', false),
    ...(body && { body }),
    ...(response && { response }),
  }
}

function getFirstSchema(holder: RawContent | undefined): JsonSchema | undefined {
  return Object.values(holder?.content ?? {})[0]?.schema
}

function requireKnownKeywords(schema: JsonSchema, place: string): void {
  for (const keyword of Object.keys(schema)) {
    if (knownKeywords.has(keyword) || keyword.startsWith('x-')) continue
    throw new Error(
      `The schema of ${place} uses "${keyword}"; teach tools/generate/models/schema-text.ts what it means.`,
    )
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    requireKnownKeywords(property, `${place}.${name}`)
  }
  if (schema.items) requireKnownKeywords(schema.items, `${place}[]`)
  if (typeof schema.additionalProperties === 'object')
    requireKnownKeywords(schema.additionalProperties, `${place}.*`)
}
