import { basename } from 'node:path'
import type { KindSet } from '../kind/kind-set.ts'
import type { AccountObject } from '../model/account.ts'
import type { ConfiguredObject } from '../model/configuration.ts'
import { formatAddress } from '../model/object-address.ts'
import type { WritableObjects } from '../files/write-files.ts'
import { alignSecrets } from '../compare/compare-secrets.ts'

/**
 * Gives objects of an account what only files know: that they are protected, the names that secrets have, and those of the files
 * themselves. An export would undo the first two otherwise, and write a second file for an object whose file somebody has renamed.
 *
 * @param objects - As they were read of the account.
 * @param written - What the files say that are about to be replaced.
 */
export function keepWritten(
  objects: readonly AccountObject[],
  written: readonly ConfiguredObject[],
  kinds: KindSet,
): WritableObjects['objects'] {
  const known = new Map(written.map((object) => [formatAddress(object), object]))
  return objects.map((object) => {
    const own = known.get(formatAddress(object))
    if (own === undefined) return object
    const properties = alignSecrets(kinds.get(object.kind), object.properties, own.properties)
    const { isProtected } = own.directives
    const fileName = findFileName(own, kinds)
    return {
      ...object,
      properties,
      ...(isProtected === true && { directives: { isProtected } }),
      ...(fileName !== undefined && { fileName }),
    }
  })
}

/** The name of the file that an object has to itself, which those in a configuration of one file do not have. */
function findFileName({ kind, locations }: ConfiguredObject, kinds: KindSet): string | undefined {
  const { place } = kinds.get(kind).kind
  const file = locations.get('')?.file
  return 'folder' in place && file?.startsWith(`${place.folder}/`) === true ? basename(file) : undefined
}
