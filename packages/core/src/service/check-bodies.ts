import { ValidationError, type ValidationIssue } from '@cloudconnexa/errors'
import { nameRunningMethod } from '../call/called-method.ts'
import { requireOperation, requireProperties } from '../contract/api-version.ts'
import type { Contract, ModelLoader } from '../contract/operation.ts'
import { checkValue } from '../model/check-value.ts'
import { loadMaskedSecretError } from '../secrets/load-masked-secret-error.ts'
import { holdsMaskedSecrets } from '../secrets/masked-secrets.ts'
import type { ServiceContext } from './service.ts'

/** Most findings that a message names; all of them are in `issues`. */
const mostNamed = 3

/** A body that some operation is going to send. */
export interface PlannedBody {
  /** The operation that is going to send it. */
  readonly operation: Contract & { readonly models: ModelLoader }
  /** The body as the caller wrote it. */
  readonly body: unknown
  /** Turns the path of a finding in the body into one in the input of the method. */
  readonly locate: (path: string) => string
}

/**
 * Checks bodies as the calls would, and sends nothing: for methods of several requests that must not begin when one of them
 * cannot be sent.
 *
 * @param context - The context of the service.
 * @param bodies - The bodies, with the operations that would send them.
 * @throws {ValidationError} (`REQUEST_INVALID`) when a request model refuses a body, with the findings of all bodies.
 * @throws {UnsupportedOperationError} when the client's `apiVersion` is older than an operation or a property of its body.
 */
export async function checkBodies(context: ServiceContext, bodies: readonly PlannedBody[]): Promise<void> {
  const issues: ValidationIssue[] = []
  for (const { operation, body, locate } of bodies) {
    try {
      await checkBody(context, operation, body)
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      issues.push(...error.issues.map((issue) => ({ ...issue, path: locate(issue.path) })))
    }
  }
  if (issues.length > 0) throw createInvalidInput(issues)
}

async function checkBody(
  { apiVersion }: ServiceContext,
  operation: PlannedBody['operation'],
  body: unknown,
): Promise<void> {
  requireOperation(operation, apiVersion)
  const model = (await operation.models())[operation.body ?? '']
  // The call itself says what is wrong with a package whose model is missing.
  if (model === undefined) return
  await checkValue(model, body)
  const isWhole = operation.bodyEncoding === 'text'
  if (holdsMaskedSecrets(body, isWhole)) throw await loadMaskedSecretError(body, isWhole)
  requireProperties(operation, model, body, apiVersion)
}

/**
 * Creates the error of input that a method of several requests refuses before it sends anything.
 *
 * @param issues - What is wrong, by its place in the input.
 */
export function createInvalidInput(issues: readonly ValidationIssue[]): ValidationError {
  const named = issues.slice(0, mostNamed).map(describeIssue)
  const more = issues.length > mostNamed ? `; and ${issues.length - mostNamed} more` : ''
  return nameRunningMethod(
    new ValidationError(`The input is not valid: ${named.join('; ')}${more}.`, {
      hint: 'Nothing was sent. Correct the properties named in `issues`.',
      issues,
      origin: 'client',
    }),
  )
}

/** Schemas say sentences, such as `Invalid input: …`; what was written for a message follows the path. */
function describeIssue({ path, message }: ValidationIssue): string {
  return /^\p{Lu}/u.test(message) ? `${path}: ${message}` : `${path} ${message}`
}
