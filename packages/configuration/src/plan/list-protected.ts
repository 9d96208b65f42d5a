import type { Account } from '../model/account.ts'
import { formatAddress, type ObjectAddress, readKind } from '../model/object-address.ts'
import type { Matches } from '../compare/match-objects.ts'

/**
 * Lists the addresses of what is protected once a plan is applied: what files protect, and what they protected before and have not released
 * by `$protected: false`.
 *
 * @param remembered - Addresses of what was protected.
 */
export function listProtected(
  { matched, rest }: Matches,
  { kinds }: Account,
  remembered: ReadonlySet<string>,
): readonly string[] {
  const isRemembered = (object: ObjectAddress): boolean => remembered.has(formatAddress(object))
  const named = matched.flatMap(({ wanted, current = wanted }) =>
    (wanted.directives.isProtected ?? (isRemembered(wanted) || isRemembered(current))) ? [wanted] : [],
  )
  // Of what was not read nobody knows whether it is still there.
  const unread = [...remembered].filter((address) => !kinds.has(readKind(address)))
  return [...[...named, ...rest.filter(isRemembered)].map(formatAddress), ...unread]
}
