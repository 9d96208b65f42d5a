import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** The properties of a JSON schema that the document uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly format?: string
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly maxItems?: number
}

/** A parameter of an operation. */
interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: boolean
  readonly schema: Schema
}

/** An operation of the document. */
export interface Operation {
  readonly id: string
  readonly section: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body?: { readonly type: string; readonly schema: Schema }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, SchemaHolder>> }>>
}

interface SchemaHolder {
  readonly schema: Schema
}

interface DocumentOperation {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, SchemaHolder>> }
  readonly responses: Operation['responses']
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

// Read from the file and not through the emulator, because its reading of the document is under test.
const file = new URL('../../../../spec/cloudconnexa-1.2.3.openapi.json', import.meta.url)
const document: OpenApiDocument = JSON.parse(readFileSync(file, 'utf8'))

/** Every operation of the document. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const [body] = Object.entries(operation.requestBody?.content ?? {})
    return {
      id: operation.operationId,
      section: operation.tags[0],
      method: method.toUpperCase(),
      path,
      parameters: operation.parameters ?? [],
      responses: operation.responses,
      ...(body === undefined ? {} : { body: { type: body[0], schema: body[1].schema } }),
    }
  }),
)

/** Resolves a reference to a schema. */
export function resolveReference(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (document.components.schemas[name] ?? schema)
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
addFormats.default(ajv)
ajv.addSchema({ $id: 'specification', components: document.components })
const validators = new Map<Schema, ValidateFunction>()

/** Describes why a value does not match a schema; `undefined` if it does. */
export function describeMismatch(schema: Schema, value: unknown): string | undefined {
  let validate = validators.get(schema)
  if (validate === undefined) {
    validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"specification#/')))
    validators.set(schema, validate)
  }
  return validate(value) ? undefined : ajv.errorsText(validate.errors)
}
