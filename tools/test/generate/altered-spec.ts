import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentFile } from '../../generate/spec/read-document.ts'
import { copySpec, root } from './workspace.ts'

export const specFolder: string = join(root, 'spec')

/** A place in a JSON file, from the outside in. */
export type Place = readonly string[]

/** A changed place and what stands there then; `undefined` takes it away. */
export type Change = readonly [Place, unknown]

/** A copy of `spec/` in which some places of one file are changed. */
export function copyAlteredSpec(fileName: string, changes: readonly Change[]): string {
  const table: unknown = JSON.parse(readFileSync(join(specFolder, fileName), 'utf8'))
  for (const [place, value] of changes) put(table, place, value)
  return copySpec(fileName, table)
}

/** What stands at a place of the API document. */
export function readDocumented(place: Place): unknown {
  const document: unknown = JSON.parse(readFileSync(join(specFolder, documentFile), 'utf8'))
  return place.reduce(enter, document)
}

/** Place of an operation. */
export function operation(method: string, path: string, ...further: Place): Place {
  return ['paths', `/api/v1${path}`, method, ...further]
}

/** Place of a schema. */
export function schema(name: string, ...further: Place): Place {
  return ['components', 'schemas', name, ...further]
}

function put(table: unknown, place: Place, value: unknown): void {
  const holder = place.slice(0, -1).reduce(enter, table)
  const key = place.at(-1) ?? ''
  if (typeof holder !== 'object' || holder === null) throw new Error(`${place.join('.')} is not there`)
  if (value === undefined) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, value)
}

function enter(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) throw new Error(`${key} is nowhere`)
  return Reflect.get(holder, key)
}
