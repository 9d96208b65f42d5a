import { createEmptyError, MissingEntityError } from '../api/api-error.ts'
import type { DocumentedOperation } from '../api/document.ts'
import { parseRequestBody } from '../api/request-body.ts'
import type { RequestValidator } from '../api/request-validator.ts'
import type { ApiResponse } from '../api/response.ts'
import type { Handler, OperationCall, Section } from '../sections/shared/section.ts'
import type { ApiContext } from '../state/api-context.ts'
import { AuditedChange } from './audited-change.ts'
import { applyIpAllocationMode } from './ip-allocation-mode.ts'

/** An authenticated request to an operation, before it is validated. */
export interface OperationRequest {
  readonly id: string
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly contentType: string | undefined
  /** The raw body. */
  readonly body: string
  /** Client ID of the API key that the request was sent with. */
  readonly clientId: string
}

/** Carries out requests to one operation. */
export type OperationRunner = (request: OperationRequest) => ApiResponse

/**
 * Creates the runner of an operation: everything that happens to each request, whatever its section.
 *
 * @throws {Error} when the section has no handler for the operation.
 */
export function createOperationRunner(
  operation: DocumentedOperation,
  { handlers, optionalProperties, alsoAccepts }: Section,
  validator: RequestValidator,
  context: ApiContext,
): OperationRunner {
  const { id } = operation
  const handler = handlers[id]
  if (handler === undefined) throw new Error(`Operation ${id} has no handler`)
  return (request) => {
    const query = validator.validateQuery(operation, request.query)
    const body =
      operation.body &&
      validator.validateBody(
        operation,
        operation.body.schema,
        parseRequestBody(operation, request.contentType, request.body, alsoAccepts?.[id]),
        optionalProperties?.[id],
      )
    const call = { path: request.path, query, body, clientId: request.clientId }
    const change = operation.method === 'GET' ? undefined : new AuditedChange(operation, call, context)
    const response = runHandler(handler, call, context)
    change?.writeEntry(response, request.id)
    return applyIpAllocationMode(response, context.state)
  }
}

/** Carries out the operation. An unknown id is reported with the status that the options ask for. */
function runHandler(handler: Handler, call: OperationCall, context: ApiContext): ApiResponse {
  try {
    return handler(call, context)
  } catch (error) {
    if (error instanceof MissingEntityError && context.unknownIdStatus === 404) throw createEmptyError(404)
    throw error
  }
}
