import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from '../session/target.ts'
import { findUserFolder } from '../session/user-folders.ts'
import type { Environment } from '../terminal/environment.ts'

// Names that were seen in responses, so that completion has something to offer without a request. It is a convenience: whatever goes
// wrong with it is left unsaid, and no command trusts it with more than whether an id has been seen.

/** A name that was seen, and the id of what it names. */
export interface CachedName {
  readonly id: string
  readonly name: string
}

type Kinds = Readonly<Record<string, readonly CachedName[]>>

/** Most names of a kind that are kept; the last ones that were seen. */
export const mostNames = 2000
const longestName = 200
const largestFile = 4 * 2 ** 20

/** The folder of the user's caches; undefined where the environment names none. */
function findFolder(environment: Environment): string | undefined {
  const folder = findUserFolder(environment, 'cache')
  return folder === undefined ? undefined : join(folder, 'names')
}

function findFile(environment: Environment, targetKey: string): string | undefined {
  const folder = findFolder(environment)
  return folder === undefined ? undefined : join(folder, `${targetKey}.json`)
}

/** A short digest. It keeps files apart and is no secret, so that cryptography need not be loaded. */
function digest(text: string): string {
  let one = 0xde_ad_be_ef
  let other = 0x41_c6_ce_57
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 2_654_435_761)
    other = Math.imul(other ^ code, 1_597_334_677)
  }
  return (one >>> 0).toString(16).padStart(8, '0') + (other >>> 0).toString(16).padStart(8, '0')
}

/**
 * Names the cache of a target: one for each Cloud ID and base URL.
 *
 * @param target - The target.
 * @param environment - Environment variables, from which credentials may have come.
 */
export function toTargetKey(
  { name, context, baseUrl, isLocal }: Pick<Target, 'name' | 'context' | 'baseUrl' | 'isLocal'>,
  environment: Environment,
): string {
  // Its address changes with every run.
  if (isLocal === true) return 'local'
  const own =
    context === undefined
      ? [environment['CLOUDCONNEXA_CLIENT_ID'], environment['CLOUDCONNEXA_BASE_URL']]
      : [context]
  return digest(JSON.stringify([name, baseUrl, ...own]))
}

function isCachedName(value: unknown): value is CachedName {
  if (typeof value !== 'object' || value === null) return false
  return typeof Reflect.get(value, 'id') === 'string' && typeof Reflect.get(value, 'name') === 'string'
}

function readKinds(file: string): Kinds {
  const text = readFileSync(file, 'utf8')
  const kinds: unknown = text.length > largestFile ? {} : Reflect.get(Object(JSON.parse(text)), 'kinds')
  return Object.fromEntries(
    Object.entries(Object(kinds)).map(([kind, names]) => [
      kind,
      Array.isArray(names) ? names.filter((one) => isCachedName(one)) : [],
    ]),
  )
}

function tryReadKinds(environment: Environment, targetKey: string): Kinds {
  const file = findFile(environment, targetKey)
  if (file === undefined) return {}
  try {
    return readKinds(file)
  } catch {
    return {}
  }
}

/**
 * Reads the names of a kind that were seen last. Sends nothing and never fails.
 *
 * @param environment - Environment variables, which say where the user's caches are.
 * @param targetKey - Result of {@link toTargetKey}.
 * @param kind - Kind of the objects, such as `network`.
 */
export function readCachedNames(
  environment: Environment,
  targetKey: string,
  kind: string,
): readonly CachedName[] {
  const kinds = tryReadKinds(environment, targetKey)
  return Object.hasOwn(kinds, kind) ? (kinds[kind] ?? []) : []
}

/**
 * Keeps names for completion, in a file that only the user can read. Never fails.
 *
 * @param environment - Environment variables.
 * @param targetKey - Result of {@link toTargetKey}.
 * @param kind - Kind of the objects.
 * @param names - What was seen.
 * @param isComplete - Whether there are no others, so that what was kept before goes.
 */
export function writeCachedNames(
  environment: Environment,
  targetKey: string,
  kind: string,
  names: readonly CachedName[],
  isComplete: boolean,
): void {
  const folder = findFolder(environment)
  if (folder === undefined) return
  const kinds = tryReadKinds(environment, targetKey)
  const known = Object.hasOwn(kinds, kind) ? (kinds[kind] ?? []) : []
  const before = isComplete ? [] : known
  const merged = new Map([...before, ...names].map((one) => [`${one.id} ${one.name}`, one]))
  const kept = [...merged.values()].filter(({ name }) => name.length <= longestName).slice(-mostNames)
  // Most runs see what an earlier one has seen.
  if (isSame(kept, known)) return
  const text = JSON.stringify({ version: 1, kinds: { ...kinds, [kind]: kept } })
  const file = join(folder, `${targetKey}.json`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    replaceFile(file, text)
  } catch {
    // A full disk or a folder of somebody else: completion then offers fewer names.
  }
}

function isSame(names: readonly CachedName[], others: readonly CachedName[]): boolean {
  return (
    names.length === others.length &&
    names.every(({ id, name }, index) => id === others[index]?.id && name === others[index].name)
  )
}

/** Replaces a file as a whole, so that a completion that reads it meanwhile sees the old or the new one. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${Math.random().toString(36).slice(2)}`
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' })
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
