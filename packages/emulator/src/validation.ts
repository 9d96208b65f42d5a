import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type Complaint, invalid, unreadable } from './answers.ts'
import { type DocumentedOperation, type JsonSchema, schemas } from './document.ts'

/** Query parameters after validation: converted to the document's types, defaults filled in. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>

/** Deeper bodies are refused as unreadable, before they exhaust the stack. */
const deepestNesting = 1000

/** Checks requests against the OpenAPI document. Each schema is compiled when it is first needed. */
export class RequestValidator {
  // Bodies are copies by then, so that unknown properties can be taken out of them.
  readonly #bodies = compiler({ removeAdditional: 'all' })
  readonly #queries = compiler({ coerceTypes: true, useDefaults: true })
  readonly #compiledBodies = new Map<string, ValidateFunction>()
  readonly #compiledQueries = new Map<string, ValidateFunction>()

  /**
   * The body without unknown properties, which the API ignores, and without nulls, which it treats as absent.
   * `optional` names required properties that the operation does without.
   * @throws Refusal of shape 1 if the body does not fit the document, of shape 2 if it is nested too deeply.
   */
  body(
    operation: DocumentedOperation,
    schema: JsonSchema,
    body: unknown,
    optional: readonly string[] = [],
  ): unknown {
    const present = withoutNulls(body)
    const validate = compiled(this.#compiledBodies, operation.id, () =>
      this.#bodies.compile(localReferences(schema)),
    )
    if (validate(present)) return present
    const errors = (validate.errors ?? []).filter(
      (error) => !(error.instancePath === '' && optional.includes(String(error.params['missingProperty']))),
    )
    if (errors.length > 0) throw invalid(complaints(errors))
    return present
  }

  /**
   * The documented query parameters; others are ignored.
   * @throws Refusal of shape 1 if one is missing, of the wrong type or out of bounds.
   */
  query(operation: DocumentedOperation, query: Readonly<Record<string, unknown>>): Query {
    const parameters = operation.queryParameters
    const given = Object.fromEntries(
      parameters.flatMap(({ name }) => (query[name] === undefined ? [] : [[name, query[name]]])),
    )
    const validate = compiled(this.#compiledQueries, operation.id, () =>
      this.#queries.compile({
        type: 'object',
        properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
        required: parameters.filter(({ required }) => required).map(({ name }) => name),
      }),
    )
    if (!validate(given)) throw invalid(complaints(validate.errors ?? []))
    // Ajv has converted every value to the type that the document gives it.
    return given as Query
  }
}

function compiler(options: Pick<Options, 'coerceTypes' | 'useDefaults' | 'removeAdditional'>): Ajv2020 {
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

function compiled(
  cache: Map<string, ValidateFunction>,
  key: string,
  compile: () => ValidateFunction,
): ValidateFunction {
  const known = cache.get(key)
  if (known !== undefined) return known
  const validate = compile()
  cache.set(key, validate)
  return validate
}

/** Request schemas stand alone when compiled: their references have to name the document. */
function localReferences(schema: JsonSchema): JsonSchema {
  const reference = schema['$ref']
  return typeof reference === 'string' ? { $ref: `document${reference}` } : schema
}

function withoutNulls(value: unknown, depth = 0): unknown {
  if (depth > deepestNesting) throw unreadable(400, 'Bad Request', 'Http message not readable')
  if (Array.isArray(value)) return value.map((member) => withoutNulls(member, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      member === null ? [] : [[key, withoutNulls(member, depth + 1)]],
    ),
  )
}

function complaints(errors: readonly ErrorObject[]): Record<string, Complaint[]> {
  const byProperty: Record<string, Complaint[]> = {}
  for (const error of errors) {
    const property = propertyName(error)
    const complaint: Complaint = { message: message(error), params: error.params }
    byProperty[property] = [...(byProperty[property] ?? []), complaint]
  }
  return byProperty
}

/** `routes[0].value` for the pointer `/routes/0/value`; `body` for the body as a whole. */
function propertyName(error: ErrorObject): string {
  const parts = error.instancePath.split('/').slice(1)
  if (error.keyword === 'required') parts.push(String(error.params['missingProperty']))
  const name = parts.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join('')
  return name === '' ? 'body' : name.replace(/^\./, '')
}

function message(error: ErrorObject): string {
  if (error.keyword === 'required') return 'must not be null'
  if (error.keyword === 'enum') {
    const allowed: unknown = error.params['allowedValues']
    return `must be one of ${Array.isArray(allowed) ? allowed.join(', ') : String(allowed)}`
  }
  return error.message ?? 'is not valid'
}
