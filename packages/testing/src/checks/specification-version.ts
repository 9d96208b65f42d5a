import { specificationVersion } from '@cloudconnexa/core/service'
import type { Subject } from '../subject.ts'

/** Whether the definition was made for the interface that this core has. */
export function specificationVersionOf({ definition }: Subject): readonly string[] {
  const { coreVersion } = definition
  // A definition of another core has what its types do not allow.
  const written: unknown = definition.specificationVersion
  const isFromDoor = typeof coreVersion === 'string'
  return [
    ...(written === specificationVersion
      ? []
      : [
          `The definition says version ${String(written)} of the service interface; the installed core has version ${specificationVersion}. Make it with \`defineService\` and build the package with this core.`,
        ]),
    ...(isFromDoor ? [] : ['The definition was not made by `defineService`, which fills the versions in.']),
  ]
}
