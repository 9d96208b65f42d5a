import { type JsonSchema, openApi } from '../api/document.ts'
import { createExample } from './create-example.ts'
import { exampleTexts } from './example-values.ts'

type Json = Readonly<Record<string, unknown>>
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>

/** An operation as far as it is completed for the served document. */
interface ServedOperation extends Json {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly security?: unknown
  readonly parameters?: readonly (Json & { readonly name: string; readonly schema: JsonSchema })[]
  readonly requestBody?: Json & { readonly content: Content }
  readonly responses: Readonly<Record<string, Json & { readonly content?: Content }>>
}

const introduction =
  'Every request goes to the emulator that serves this page. “Authorize” gets an access token; the client secret is the one that the emulator was started with.'

const errorContent = { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } }

/** Responses that any operation can have. The vendor's documentation leaves them out for most. */
const commonErrors: Readonly<Record<string, Json & { readonly content?: Content }>> = {
  400: { description: 'Rejected: the body says why', content: errorContent },
  401: { description: 'Credentials or access token missing or not valid; empty body' },
  429: { description: 'Rate limit exceeded; empty body' },
}

/**
 * Builds the document that the emulator serves: itself as the server, the media types that it really sends, the errors that every
 * operation can have, and an example of every parameter and body.
 */
export function buildServedDocument(): string {
  const paths = Object.fromEntries(
    Object.entries(openApi.paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        // The boundary to the bundled document: its operations have the form that is described above.
        Object.entries(methods).map(([method, operation]) => [
          method,
          completeOperation(operation as unknown as ServedOperation),
        ]),
      ),
    ]),
  )
  const info = {
    ...openApi.info,
    description: introduction,
    contact: { name: 'CloudConnexa SDK for TypeScript' },
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  }
  return JSON.stringify({ ...openApi, info, servers: [{ url: '/', description: 'this emulator' }], paths })
}

function completeOperation(operation: ServedOperation): Json {
  const { operationId, parameters = [], requestBody, responses } = operation
  const completed = Object.entries({ ...commonErrors, ...responses }).map(([status, response]) => [
    status,
    response.content === undefined
      ? response
      : { ...response, content: completeContent(response.content, operationId, false) },
  ])
  return {
    ...operation,
    description: operation.description ?? operation.summary,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      example: createExample(parameter.schema, { name: parameter.name, isRequest: false }),
    })),
    ...(requestBody === undefined
      ? {}
      : {
          requestBody: { ...requestBody, content: completeContent(requestBody.content, operationId, true) },
        }),
    responses: Object.fromEntries(completed),
  }
}

/** The vendor's document says any media type where the service sends plain text or JSON, by the type of the value. */
function completeContent(content: Content, operationId: string, isRequest: boolean): Json {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, { schema, ...rest }]) => {
      const served = schema['type'] === 'string' ? 'text/plain' : 'application/json'
      const text = schema['enum'] === undefined ? exampleTexts[operationId] : undefined
      const example = (schema['type'] === 'string' ? text : undefined) ?? createExample(schema, { isRequest })
      return [mediaType === '*/*' ? served : mediaType, { schema, ...rest, example }]
    }),
  )
}
