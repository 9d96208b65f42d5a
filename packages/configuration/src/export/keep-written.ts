import type { KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import type { ConfiguredObject, ObjectDirectives } from '../model/configuration.ts'
import { formatAddress } from '../model/object-address.ts'
import { alignSecrets } from '../compare/compare-secrets.ts'

/**
 * Gives objects of an account what only files know: that they are protected, and the names that secrets have. An export would undo
 * both otherwise.
 *
 * @param objects - As they were read of the account.
 * @param written - What the files say that are about to be replaced.
 */
export function keepWritten(
  objects: readonly AccountObject[],
  written: readonly ConfiguredObject[],
  kinds: KindSet,
): readonly (AccountObject & { readonly directives?: ObjectDirectives })[] {
  const known = new Map(written.map((object) => [formatAddress(object), object]))
  return objects.map((object) => {
    const own = known.get(formatAddress(object))
    if (own === undefined) return object
    const properties = alignSecrets(kinds.get(object.kind), object.properties, own.properties)
    const { isProtected } = own.directives
    return { ...object, properties, ...(isProtected === true && { directives: { isProtected } }) }
  })
}
