/** The Cloud ID in a client ID, which is `<prefix>.<cloudId>`; `undefined` where it names none. */
export function readCloudId(clientId: string): string | undefined {
  return clientId.split('.')[1]?.toLowerCase() || undefined
}
