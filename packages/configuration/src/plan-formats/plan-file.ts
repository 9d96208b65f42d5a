import { WorkflowError } from '@cloudconnexa/errors/workflow'
import { isProperties } from '../model/properties.ts'
import { digestPlan } from '../plan-model/digest-plan.ts'
import type { Plan } from '../plan-model/plan.ts'

/** Writes a plan as the JSON of a plan file. */
export function formatPlanFile(plan: Plan): string {
  return `${JSON.stringify(plan, undefined, 2)}\n`
}

/**
 * Reads a plan file.
 *
 * @throws {WorkflowError} (`PLAN_INVALID`) when it is not a plan, was edited, or is of a newer version.
 */
export function parsePlanFile(text: string, file: string): Plan {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw createPlanError(`${file} is not JSON.`)
  }
  if (!isProperties(value) || typeof value['digest'] !== 'string')
    throw createPlanError(`${file} is not a plan.`)
  if (value['planVersion'] !== 1)
    throw createPlanError(
      `${file} is a plan of version ${JSON.stringify(value['planVersion'] ?? null)}, and this package reads version 1.`,
    )
  // The digest covers every property: what has the right one was written by `formatPlanFile`.
  const plan = value as unknown as Plan
  if (digestPlan(plan) !== plan.digest) throw createPlanError(`${file} was changed after it was made.`)
  return plan
}

function createPlanError(message: string): WorkflowError {
  return new WorkflowError(message, { code: 'PLAN_INVALID', hint: 'Make the plan again.' })
}
