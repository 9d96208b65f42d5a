import type { Secret } from '@cloudconnexa/core'
import type { LoadedKind } from '../kind/kind-set.ts'
import { toCanonicalJson } from '../model/canonical-json.ts'
import { listSecrets } from '../compare/compare-secrets.ts'
import type { Plan, PlanChange } from '../plan-model/plan.ts'
import type { ObjectIds } from './change/object-ids.ts'
import type { StateStore } from './journal/state-store.ts'

/** What a change was sent with. */
export interface SentChange {
  readonly loaded: LoadedKind
  readonly secrets: ReadonlyMap<string, Secret>
}

/**
 * Remembers what the API does not say of a change that was sent: its secrets, and what cannot be read. At once, since nobody knows later
 * which secrets an apply had that was interrupted.
 */
export async function rememberSent(
  state: StateStore,
  { address, completes, after }: PlanChange,
  { loaded, secrets }: SentChange,
): Promise<void> {
  if (after === undefined) return
  const signed: Record<string, string> = {}
  for (const { path, reference } of listSecrets(loaded, after)) {
    const secret = secrets.get(reference)
    if (secret !== undefined) signed[`${completes ?? address} ${path}`] = state.sign(secret.reveal())
  }
  const applied = loaded.kind.list === undefined ? { [address]: state.sign(toCanonicalJson(after)) } : {}
  if (Object.keys(signed).length + Object.keys(applied).length > 0)
    await state.save({ secrets: signed, applied })
}

/** Remembers the ids of what is there after a plan, and what it protects. */
export async function rememberIds(
  state: StateStore,
  { plan, ids }: { readonly plan: Plan; readonly ids: ObjectIds },
): Promise<void> {
  const known: Record<string, string> = {}
  for (const change of plan.changes) {
    const id = change.after === undefined ? undefined : (change.objectId ?? ids.find(change))
    if (id !== undefined) known[change.completes ?? change.address] = id
  }
  await state.save({ ids: known, protectedAddresses: plan.protectedAddresses })
}
