import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonSchema } from './document.ts'
import { documentFile } from './read-document.ts'

/** A successful response: its status, and how its body travels. */
interface DocumentedResponse {
  readonly status: string
  /** `json`, `text`, `empty`, or a media type that no contract can name. */
  readonly kind: string
}

/** What the document says on how an operation travels, beyond what models and names need. */
export interface WireFacts {
  readonly query: ReadonlyMap<string, { readonly required: boolean; readonly schema: JsonSchema }>
  /** What the document says of path and query parameters, by name. */
  readonly descriptions: ReadonlyMap<string, string>
  /** `json`, `text`, or a media type that no contract can name; absent where there is no body. */
  readonly body?: string
  readonly responses: readonly DocumentedResponse[]
  /** First API version that has the operation. */
  readonly since: string
}

interface RawContent {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>
}

interface RawOperation {
  readonly operationId: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly description?: string
    readonly schema: JsonSchema
  }[]
  readonly requestBody?: RawContent
  readonly responses: Readonly<Record<string, RawContent>>
  readonly 'x-since': string
}

interface RawDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}

/** Reads the wire facts of every operation, by operation id. */
export function readWireFacts(specFolder: string): ReadonlyMap<string, WireFacts> {
  // The file is part of this repository; its shape is what the interfaces above say.
  const raw = JSON.parse(readFileSync(join(specFolder, documentFile), 'utf8')) as RawDocument
  const operations = Object.values(raw.paths).flatMap((methods) => Object.values(methods))
  return new Map(operations.map((operation) => [operation.operationId, toWireFacts(operation)]))
}

function toWireFacts({ parameters = [], requestBody, responses, ...operation }: RawOperation): WireFacts {
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  return {
    query: new Map(query.map(({ name, required = false, schema }) => [name, { required, schema }])),
    descriptions: new Map(
      parameters.flatMap(({ name, description }) =>
        description === undefined ? [] : [[name, description] as const],
      ),
    ),
    ...(requestBody && { body: readKind(requestBody) }),
    responses: successes.map(([status, response]) => ({ status, kind: readKind(response) })),
    since: operation['x-since'],
  }
}

function readKind({ content = {} }: RawContent): string {
  const [entry, ...others] = Object.entries(content)
  if (entry === undefined) return 'empty'
  const [mediaType, { schema }] = entry
  if (others.length > 0) return Object.keys(content).join(' or ')
  switch (mediaType) {
    case 'application/json':
      return 'json'
    case 'text/plain':
      return 'text'
    case '*/*':
      // The documentation tells no media type: a text then comes without quotes, and anything else is JSON.
      return schema.type === 'string' ? 'text' : 'json'
    default:
      return mediaType
  }
}
