import type { ApiKeys } from './api-keys.ts'
import type { Authentication } from './authentication.ts'
import type { Control } from './control.ts'
import type { Snapshots } from './snapshots.ts'

/** What changes the emulator from outside of requests; each change is durable when it returns. */
export function actionsOf(parts: {
  readonly authentication: Authentication
  readonly apiKeys: ApiKeys
  readonly snapshots: Snapshots
  readonly commit: () => void
}): Pick<Control, 'expireTokens' | 'restore' | 'revokeKey' | 'snapshot'> {
  const { authentication, apiKeys, snapshots, commit } = parts
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
