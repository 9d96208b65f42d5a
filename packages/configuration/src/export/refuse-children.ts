import { ConfigurationError } from '@cloudconnexa/errors'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'

/**
 * Refuses to export children without the objects that they belong to: they have no files of their own, so nothing would be written.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`)
 */
export function refuseChildren(names: readonly string[], kinds: KindSet): void {
  for (const name of names) {
    const parent = getParentKind(kinds.get(name).kind.place)
    if (parent === undefined || names.includes(parent)) continue
    throw new ConfigurationError(`"${name}" is exported as part of "${parent}", and not by itself.`, {
      code: 'OPTION_INVALID',
      hint: `Export the kind "${parent}".`,
    })
  }
}
