import openApiDocument from '../../../spec/cloudconnexa-1.2.3.openapi.json' with { type: 'json' }

/** A JSON schema as it stands in the document. */
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
  /** Schemas of the successful answers by status; no schema where the answer has no body. */
  readonly answers: Readonly<Record<string, JsonSchema | undefined>>
}

/** A query parameter of an operation. */
interface QueryParameter {
  readonly name: string
  readonly required: boolean
  readonly schema: JsonSchema
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly [string]
  readonly parameters?: readonly (QueryParameter & { readonly in: string })[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

/** The document as far as the emulator reads it. */
export interface OpenApiDocument {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

// The boundary to the bundled document: its form is checked where it is written, in the specification.
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
    answers: Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, response]) => [status, Object.values(response.content ?? {})[0]?.schema]),
    ),
  }
}
