import type { ResponseValidationError, ValidationError, ValidationIssue } from '@cloudconnexa/errors'
import { loadPart } from '../async/load-part.ts'
import type * as checkBySchema from './check-by-schema.ts'
import type { LazyModel, ModelParser } from './lazy-model.ts'

// Importing what is loaded already still costs more than a small check.
const parsers = new WeakMap<LazyModel<unknown>, ModelParser>()

/**
 * Checks a value: by the model's own check, and where that refuses it or there is none, by the schema.
 *
 * @returns Nothing to wait for where the check passes.
 * @throws {ValidationError} (`REQUEST_INVALID`) when the value does not fit a request model; it lists the paths.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when it does not fit a response model.
 */
export function checkValue(model: LazyModel<unknown>, value: unknown): Promise<void> | undefined {
  return passesCheck(model, value) ? undefined : refuseByIssues(model, value)
}

async function refuseByIssues(model: LazyModel<unknown>, value: unknown): Promise<void> {
  const issues = await explainValue(model, value)
  if (issues.length > 0) throw await createInvalidValue(model, issues)
}

/** Whether a value passes the model's own check. Without one it does not: the schema decides. */
export function passesCheck({ check }: LazyModel<unknown>, value: unknown): boolean {
  try {
    return check?.(value) === true
  } catch {
    // A getter that throws, or a check written by hand. The schema finds out.
    return false
  }
}

/** Loads the schema of a model, and finds what is wrong with a value; nothing where it fits. */
export async function explainValue(
  model: LazyModel<unknown>,
  value: unknown,
): Promise<readonly ValidationIssue[]> {
  const known = parsers.get(model)
  const parser = known ?? (await model.explain())
  if (known === undefined) parsers.set(model, parser)
  const { findIssues } = await loadSchemaChecks()
  return findIssues(model, parser, value)
}

/** Creates the error of a value that does not fit its model. */
export async function createInvalidValue(
  model: LazyModel<unknown>,
  issues: readonly ValidationIssue[],
): Promise<ResponseValidationError | ValidationError> {
  return (await loadSchemaChecks()).createInvalidValue(model, issues)
}

function loadSchemaChecks(): Promise<typeof checkBySchema> {
  return loadPart(() => import('./check-by-schema.ts'))
}
