import { createInvalidInput } from '@cloudconnexa/core/service'
import type { WantedSetting } from './apply-settings.ts'
import type { NamedSetting } from './read-settings.ts'

/**
 * Finds the settings that the caller has named, in the order in which they are written.
 *
 * @throws {ValidationError} when the values are not an object, and for names that no area or setting has.
 */
export function findWanted(values: object, settings: readonly NamedSetting[]): readonly WantedSetting[] {
  if (!isObject(values) || Array.isArray(values))
    throw createInvalidInput([
      { path: 'values', message: 'must be an object of areas, such as { wpc: { … } }' },
    ])
  const known = new Set(settings.flatMap(({ area, name }) => [area, `${area}.${name}`]))
  const unknown = listNames(values).filter((path) => !known.has(path))
  if (unknown.length > 0)
    throw createInvalidInput(unknown.map((path) => ({ path, message: 'is not a setting' })))
  return settings.flatMap((one) => {
    const area: unknown = Reflect.get(values, one.area)
    if (!isObject(area) || !(one.name in area)) return []
    return [{ ...one, value: Reflect.get(area, one.name) as unknown }]
  })
}

/** The names of all areas and settings; of an area that is no object, one that no area has. */
function listNames(values: object): readonly string[] {
  return Object.entries(values).flatMap(([area, settings]: [string, unknown]) => {
    if (settings === undefined) return []
    return isObject(settings)
      ? [area, ...Object.keys(settings).map((name) => `${area}.${name}`)]
      : [`${area} (${typeof settings})`]
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
