import type { Account } from '../model/account.ts'
import { formatAddress, readKind } from '../model/object-address.ts'
import type { Matches } from '../compare/match-objects.ts'

/**
 * Lists what is protected once a plan is applied: what files protect, and what they did when they were applied last, until one says
 * `$protected: false`. To leave the line out, or the file, is not enough.
 *
 * @param remembered - Addresses that were protected when they were applied last.
 */
export function listProtected(
  account: Account,
  { matched }: Matches,
  remembered: ReadonlySet<string>,
): readonly string[] {
  const found = new Set<string>()
  const left = new Set(remembered)
  for (const { wanted, current } of matched) {
    // A rename takes the protection along.
    const isKept = left.delete(formatAddress(current ?? wanted))
    if (wanted.directives.isProtected ?? isKept) found.add(formatAddress(wanted))
  }
  const known = new Set(account.objects.map(formatAddress))
  for (const address of left) {
    // What is gone cannot be deleted; of what was not read, nobody knows.
    if (known.has(address) || !account.kinds.has(readKind(address))) found.add(address)
  }
  return [...found].toSorted()
}
