import type { ApiKeys } from './access/api-keys.ts'
import type { Authentication } from './access/authentication.ts'
import type { Control } from './http/control-endpoint.ts'
import type { Snapshots } from './state/snapshots.ts'

/** What actions depend on. */
export interface ActionDependencies {
  readonly authentication: Authentication
  readonly apiKeys: ApiKeys
  readonly snapshots: Pick<Snapshots<unknown>, 'take' | 'restore'>
  readonly commit: () => void
}

/** What changes the emulator without a request. */
export type EmulatorActions = Omit<Control, 'faults' | 'requests'>

/** Creates the actions; each change is durable when it returns. */
export function createActions({
  authentication,
  apiKeys,
  snapshots,
  commit,
}: ActionDependencies): EmulatorActions {
  return {
    expireTokens() {
      authentication.expireTokens()
      commit()
    },
    revokeKey(clientId) {
      apiKeys.revoke(clientId)
      commit()
    },
    snapshot: () => snapshots.take(),
    restore(snapshot) {
      snapshots.restore(snapshot)
      commit()
    },
  }
}
