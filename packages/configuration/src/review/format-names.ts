import { formatAddress, type ObjectAddress } from '../model/object-address.ts'

/** Names objects for people; of many, the first. */
export function formatNames(objects: readonly ObjectAddress[]): string {
  const most = 5
  const named = objects.slice(0, most).map(formatAddress)
  const more = objects.length - named.length
  return more > 0 ? `${named.join(', ')} and ${String(more)} more` : named.join(', ')
}
