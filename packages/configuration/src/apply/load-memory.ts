import type { KindSet } from '../kind/kind-set.ts'
import type { Account } from '../model/account.ts'
import type { Configuration } from '../model/configuration.ts'
import { listSecrets } from '../compare/compare-secrets.ts'
import type { PlanMemory } from '../plan-model/plan-context.ts'
import { resolveSecrets } from '../secrets/resolve-secrets.ts'
import { StateStore } from './journal/state-store.ts'
import { locateWorkFiles } from './journal/work-files.ts'
import { completeMemoryOptions, type MemoryOptions } from './memory-options.ts'

/**
 * Loads what is known besides account and files: the secrets that are at hand, and the state of this machine. Writes nothing.
 *
 * @param signal - Ends the look-up of secrets.
 */
export async function loadMemory(
  { cloudId }: Account,
  { objects }: Configuration,
  kinds: KindSet,
  options: MemoryOptions,
  signal: AbortSignal | undefined,
): Promise<PlanMemory> {
  const { secrets, stateFolder } = completeMemoryOptions(options)
  const state = await StateStore.open(locateWorkFiles(stateFolder, cloudId ?? null).state)
  const references = objects.flatMap(({ kind, properties }) => listSecrets(kinds.get(kind), properties))
  const names = new Set(references.map(({ reference }) => reference))
  const { values } = await resolveSecrets([...names], secrets, signal)
  return state.toMemory(values)
}
