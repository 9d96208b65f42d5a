import { specificationVersion } from '@cloudconnexa/core/service'
import type { Subject } from '../subject/subject.ts'

/** Checks that the definition was created for the service interface of this core. */
export function checkSpecificationVersion({ definition }: Subject): readonly string[] {
  const { coreVersion } = definition
  // A definition of another core can have values that these types do not allow.
  const written: unknown = definition.specificationVersion
  const isDefined = typeof coreVersion === 'string'
  return [
    ...(written === specificationVersion
      ? []
      : [
          `The definition says version ${String(written)} of the service interface; the installed core has version ${specificationVersion}. Create it with \`defineService\` and build the package with this core.`,
        ]),
    ...(isDefined ? [] : ['The definition was not created by `defineService`, which sets the versions.']),
  ]
}
