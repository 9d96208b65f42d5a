import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSpec, type SpecReport } from '../../check-spec/check-spec.ts'
import { loadSdk } from '../../check-spec/sdk.ts'
import { documentFile } from '../../generate/read-document.ts'
import { copySpec, root } from '../generate/workspace.ts'

export const specFolder: string = join(root, 'spec')

/** The SDK of this repository. */
export const sdk = await loadSdk(join(root, 'packages'))

/** A place in a JSON file, from the outside in. */
export type Place = readonly string[]

/** A changed place and what stands there then; `undefined` takes it away. */
export type Change = readonly [Place, unknown]

/** The SDK compared with a copy of `spec/` in which some places of one file are changed. */
export function checkWith(fileName: string, changes: readonly Change[]): Promise<SpecReport> {
  const table: unknown = JSON.parse(readFileSync(join(specFolder, fileName), 'utf8'))
  for (const [place, value] of changes) put(table, place, value)
  return checkSpec(copySpec(fileName, table), sdk)
}

/** {@link checkWith} for the API document, reduced to the problems. */
export async function problemsWith(...changes: readonly Change[]): Promise<readonly string[]> {
  return (await checkWith(documentFile, changes)).problems
}

/** What stands at a place of the API document. */
export function documented(place: Place): unknown {
  const document: unknown = JSON.parse(readFileSync(join(specFolder, documentFile), 'utf8'))
  return place.reduce(inside, document)
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
  const holder = place.slice(0, -1).reduce(inside, table)
  const key = place.at(-1) ?? ''
  if (typeof holder !== 'object' || holder === null) throw new Error(`${place.join('.')} is not there`)
  if (value === undefined) Reflect.deleteProperty(holder, key)
  else Reflect.set(holder, key, value)
}

function inside(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) throw new Error(`${key} is nowhere`)
  return Reflect.get(holder, key)
}
