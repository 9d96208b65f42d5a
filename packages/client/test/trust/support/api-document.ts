import { readFileSync } from 'node:fs'

/** A schema of the OpenAPI document, as far as it is used here. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
}

/** An operation with the path of its method on the client, and the schema of its response. */
export interface ApiOperation {
  readonly id: string
  readonly method: string
  /** Below `/api/v1`, with parameters in braces. */
  readonly path: string
  /** Such as `networks.connectors.get`. */
  readonly name: string
  /** What the method takes before its options; `selection` stands for an object of several. */
  readonly arguments: readonly string[]
  /** Of the final response; absent where it has no body. */
  readonly response: JsonSchema | undefined
}

interface DocumentedResponse {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          { readonly operationId: string; readonly responses: Readonly<Record<string, DocumentedResponse>> }
        >
      >
    >
  >
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

type Names = Readonly<
  Record<
    string,
    | {
        readonly service: string
        readonly method: string
        readonly arguments: readonly string[]
        readonly selection?: readonly string[]
      }
    | undefined
  >
>

// Both files are checked against their own rules elsewhere.
const document = read('cloudconnexa-1.2.3.openapi.json') as Document
const names = read('names.json') as Names

/** All 163 operations of the document. The request of a token has no arguments, because no caller makes it. */
export const apiOperations: readonly ApiOperation[] = Object.entries(document.paths).flatMap(
  ([path, operations]) =>
    Object.entries(operations).map(([method, { operationId: id, responses }]) => {
      const name = names[id]
      if (name === undefined) throw new Error(`No name for ${id}`)
      return {
        id,
        method: method.toUpperCase(),
        path: path.replace(/^\/api\/v1/, ''),
        name: `${name.service}.${name.method}`,
        arguments: listArguments(name),
        response: findResponseSchema(responses),
      }
    }),
)

function listArguments({ arguments: all, selection = [] }: NonNullable<Names[string]>): readonly string[] {
  const positional = all.filter((one) => !selection.includes(one))
  return selection.length === 0 ? positional : [...positional, 'selection']
}

/** The schema itself, where it is a reference. */
export function resolveSchema(schema: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema
  const name = schema.$ref.split('/').at(-1) ?? ''
  return document.components.schemas[name] ?? {}
}

function findResponseSchema(responses: Readonly<Record<string, DocumentedResponse>>): JsonSchema | undefined {
  const [, response] = Object.entries(responses).find(([status]) => /^20[01]$/.test(status)) ?? []
  return Object.values(response?.content ?? {})[0]?.schema
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../../../spec/${name}`, import.meta.url), 'utf8'))
}
