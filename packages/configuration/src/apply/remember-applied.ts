import type { Secret } from '@cloudconnexa/core'
import type { KindSet } from '../kind/kind-set.ts'
import { toCanonicalJson } from '../model/canonical-json.ts'
import { listSecrets } from '../compare/compare-secrets.ts'
import type { Plan, PlanChange } from '../plan-model/plan.ts'
import type { ObjectIds } from './object-ids.ts'
import type { StateStore } from './state-store.ts'

/** What was applied. */
export interface AppliedPlan {
  readonly plan: Plan
  readonly kinds: KindSet
  readonly ids: ObjectIds
  readonly secrets: ReadonlyMap<string, Secret>
}

/** Remembers what the API does not say: which secrets were applied, and what cannot be read. */
export async function rememberApplied(
  state: StateStore,
  changes: readonly PlanChange[],
  { plan, kinds, ids, secrets }: AppliedPlan,
): Promise<void> {
  const signed: Record<string, string> = {}
  const applied: Record<string, string> = {}
  const known: Record<string, string> = {}
  for (const change of changes) {
    const loaded = kinds.get(change.kind)
    const { after } = change
    if (after === undefined) continue
    for (const { path, reference } of listSecrets(loaded, after)) {
      const secret = secrets.get(reference)
      if (secret !== undefined) signed[`${change.address} ${path}`] = state.sign(secret.reveal())
    }
    if (loaded.kind.list === undefined) applied[change.address] = state.sign(toCanonicalJson(after))
    const id = ids.find(change)
    if (id !== undefined) known[change.address] = id
  }
  await state.save({ secrets: signed, applied, ids: known, protectedAddresses: plan.protectedAddresses })
}
