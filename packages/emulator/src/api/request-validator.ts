import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {
  createPropertyError,
  createUnreadableBodyError,
  createValidationError,
  type ErrorDetail,
} from './api-error.ts'
import { type DocumentedOperation, type JsonSchema, schemas } from './document.ts'

/** Query parameters after validation: converted to the types of the document, with defaults. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** Bodies that are nested more deeply are rejected as unreadable, before they exhaust the stack. */
const maximumDepth = 1000
/** Longer arrays are rejected, before they block the process for other requests. */
const maximumItems = 10_000

/** Validates requests against the OpenAPI document. Each schema is compiled when it is first needed. */
export class RequestValidator {
  // Bodies are copies at this point, so unknown properties can be removed from them.
  readonly #bodies = createCompiler({ removeAdditional: 'all' })
  readonly #queries = createCompiler({ coerceTypes: true, useDefaults: true })
  readonly #bodyValidators = new Map<string, ValidateFunction>()
  readonly #queryValidators = new Map<string, ValidateFunction>()

  /**
   * Validates a body.
   *
   * @param optional - Required properties that the operation does without.
   * @returns the body without unknown properties, which the API ignores, and without nulls, which it treats as absent.
   * @throws {ApiError} when JSON does not have the types and words of the schema, or is nested too deeply (shape 2), or the body
   *   does not match the schema otherwise (shape 1).
   */
  validateBody(
    operation: DocumentedOperation,
    schema: JsonSchema,
    body: unknown,
    optional: readonly string[] = [],
  ): unknown {
    const copy = removeNulls(body)
    const validate = getOrCompile(this.#bodyValidators, operation.id, () =>
      this.#bodies.compile(qualifyReference(schema)),
    )
    if (validate(copy)) return copy
    const errors = (validate.errors ?? []).filter(
      (error) => !(error.instancePath === '' && optional.includes(String(error.params['missingProperty']))),
    )
    if (errors.length === 0) return copy
    const isReadable = operation.body?.mediaType === 'text/plain' || !errors.some(isTypeError)
    throw isReadable ? createValidationError(groupByProperty(errors)) : createUnreadableBodyError()
  }

  /**
   * Validates the documented query parameters; all others are ignored.
   *
   * @throws {ApiError} when a parameter is missing, of the wrong type or out of bounds (shape 1).
   */
  validateQuery(operation: DocumentedOperation, query: Readonly<Record<string, unknown>>): Query {
    const parameters = operation.queryParameters
    const values = Object.fromEntries(
      parameters.flatMap(({ name }) => (query[name] === undefined ? [] : [[name, query[name]]])),
    )
    const validate = getOrCompile(this.#queryValidators, operation.id, () =>
      this.#queries.compile({
        type: 'object',
        properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
        required: parameters.filter(({ required }) => required).map(({ name }) => name),
      }),
    )
    if (!validate(values)) throw createValidationError(groupByProperty(validate.errors ?? [], true))
    // Ajv has converted every value to the type in the document.
    return values as Query
  }
}

function createCompiler(options: Pick<Options, 'coerceTypes' | 'useDefaults' | 'removeAdditional'>): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    addUsedSchema: false,
    ...options,
  })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'document', components: { schemas } })
  return ajv
}

function getOrCompile(
  validators: Map<string, ValidateFunction>,
  key: string,
  compile: () => ValidateFunction,
): ValidateFunction {
  const known = validators.get(key)
  if (known !== undefined) return known
  const validate = compile()
  validators.set(key, validate)
  return validate
}

/** Request schemas are compiled alone: their references have to name the document. */
function qualifyReference(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref']
  return typeof reference === 'string' ? { $ref: `document${reference}` } : schema
}

/** The real API fails to read a body with such an error, and does not come to validate it. */
function isTypeError({ keyword }: ErrorObject): boolean {
  return keyword === 'type' || keyword === 'enum'
}

function removeNulls(value: unknown, name = 'body', depth = 0): unknown {
  if (depth > maximumDepth) throw createUnreadableBodyError()
  if (Array.isArray(value)) {
    if (value.length > maximumItems)
      throw createPropertyError(name, `must have at most ${String(maximumItems)} items`)
    return value.map((member) => removeNulls(member, name, depth + 1))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null ? [] : [[key, removeNulls(member, key, depth + 1)]],
    ),
  )
}

function groupByProperty(errors: readonly ErrorObject[], isQuery = false): Record<string, ErrorDetail[]> {
  const byProperty: Record<string, ErrorDetail[]> = {}
  for (const error of errors) {
    const property = formatPropertyPath(error)
    const detail: ErrorDetail = { message: describeError(error, isQuery), params: error.params }
    const known = byProperty[property]
    if (known === undefined) byProperty[property] = [detail]
    else known.push(detail)
  }
  return byProperty
}

/** `routes[0].value` for the pointer `/routes/0/value`; `body` for the body as a whole. */
function formatPropertyPath(error: ErrorObject): string {
  const segments = error.instancePath.split('/').slice(1)
  if (error.keyword === 'required') segments.push(String(error.params['missingProperty']))
  const path = segments.map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`)).join('')
  return path === '' ? 'body' : path.replace(/^\./, '')
}

function describeError(error: ErrorObject, isQuery: boolean): string {
  if (error.keyword === 'required') return isQuery ? 'parameter is missing' : 'must not be null'
  if (error.keyword === 'enum') {
    const allowed: unknown = error.params['allowedValues']
    return `must be one of ${Array.isArray(allowed) ? allowed.join(', ') : String(allowed)}`
  }
  return error.message ?? 'is not valid'
}
