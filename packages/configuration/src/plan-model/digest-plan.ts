import { toCanonicalJson } from '../model/canonical-json.ts'
import { createDigest } from '../read/fingerprint.ts'
import type { Plan } from './plan.ts'

/** Creates the digest of a plan: of everything but when it was made and how long it takes. */
export function digestPlan(plan: Omit<Plan, 'digest'>): string {
  const { createdAt: _, cost: __, ...rest } = plan
  // A digest of the plan that is already there is no part of itself.
  return createDigest(toCanonicalJson({ ...rest, digest: undefined }))
}
