import openApiDocument from '../../../../spec/cloudconnexa-1.2.3.openapi.json' with { type: 'json' }

/** A JSON schema of the document. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** One operation of the OpenAPI document. */
export interface DocumentedOperation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path template with `{name}` parameters. */
  readonly path: string
  readonly section: string
  readonly queryParameters: readonly QueryParameter[]
  readonly body?: { readonly mediaType: string; readonly schema: JsonSchema }
}

/** A query parameter of an operation. */
interface QueryParameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema
}

interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly parameters?: readonly (QueryParameter & { readonly in: string })[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}

/** The properties of the document that the emulator reads. */
export interface OpenApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

// The boundary to the bundled document, whose form is checked where it is maintained.
export const openApi: OpenApiDocument = openApiDocument as OpenApiDocument

/** The API version that the document describes. */
export const apiVersion: string = openApi.info.version

/** The document's named schemas. */
export const schemas: Readonly<Record<string, JsonSchema>> = openApi.components.schemas

/** Every operation of the document by its id. */
export const operations: ReadonlyMap<string, DocumentedOperation> = new Map(
  Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      operation.operationId,
      describeOperation(method, path, operation),
    ]),
  ),
)

/**
 * Returns an operation of the document.
 *
 * @throws {Error} when the document has no such operation.
 */
export function getOperation(id: string): DocumentedOperation {
  const operation = operations.get(id)
  if (operation === undefined) throw new Error(`The OpenAPI document has no operation ${id}`)
  return operation
}

function describeOperation(method: string, path: string, operation: OpenApiOperation): DocumentedOperation {
  const body = Object.entries(operation.requestBody?.content ?? {})[0]
  return {
    id: operation.operationId,
    // The document has no other methods.
    method: method.toUpperCase() as DocumentedOperation['method'],
    path,
    section: operation.tags[0],
    queryParameters: (operation.parameters ?? []).filter((parameter) => parameter.in === 'query'),
    ...(body ? { body: { mediaType: body[0], schema: body[1].schema } } : {}),
  }
}
