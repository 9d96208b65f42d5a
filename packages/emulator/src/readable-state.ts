import { ResourceFactory, type ResourceKind, type ResourceOwner, type ResourceRecord } from './resources.ts'
import { plantSeed } from './seed.ts'
import type { Seed } from './seed-plan.ts'
import type { EmulatorState } from './state.ts'
import type { Tenant } from './tenant.ts'

/** The state as its readers see it. The collections are shared, so what is read is always what is there. */
export function readableState(tenant: Tenant, commit: () => void): EmulatorState {
  const { state, identifiers } = tenant
  const resources = new ResourceFactory(tenant)
  return Object.assign(
    {
      seed(seed: Seed): void {
        plantSeed(seed, state, identifiers)
        commit()
      },
      create<K extends ResourceKind>(kind: K, body: object, owner?: ResourceOwner): ResourceRecord<K> {
        const record = resources.create(kind, body, owner)
        commit()
        return record
      },
    },
    state,
  )
}
