import type { ObjectState } from '../../model/account.ts'

/** Whether a connector is connected: deleting or changing one that is cuts people off. */
export function describeConnector({ connectionStatus }: { readonly connectionStatus?: string }): ObjectState {
  if (connectionStatus === undefined) return {}
  return { isOnline: connectionStatus !== 'OFFLINE', status: connectionStatus }
}
