import type { FileLocation } from '@cloudconnexa/errors/workflow'
import type { ConfiguredObject } from './configuration.ts'

/** The place of a property; of one whose array was sorted, that of the object. */
export function locate({ locations }: ConfiguredObject, path: string): FileLocation {
  const start = { file: '', line: 1, column: 1 }
  return locations.get(path) ?? locations.get('') ?? start
}
