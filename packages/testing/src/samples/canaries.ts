import type { ModelParser } from '@cloudconnexa/core/service'
import { isAccepted } from './sample-input.ts'
import type { Input } from '../subject/subject.ts'

/** A string in place of secrets; what shows it would show a secret. */
export const canary = 'canary-c0ffee5ec12e7'

/** Returns the input with the canary in every string of its body, as far as the schema accepts it. */
export function withCanaries(input: Input, parser: ModelParser | undefined): Input {
  if (parser === undefined) return input
  let { body } = input
  for (const path of findStringPaths(body)) {
    const changed = replaceAt(body, path)
    if (isAccepted(parser, changed)) body = changed
  }
  return { ...input, body }
}

/** Returns a response with the canary at all of these paths of a contract's `secrets`; `lost` names a path that does not exist. */
export function withCanaryAt(
  response: unknown,
  paths: readonly string[],
): { readonly value: unknown } | { readonly lost: string } {
  if (paths.includes('')) return { value: canary }
  const value: unknown = structuredClone(response)
  for (const path of paths) if (!place(value, path.split('.'))) return { lost: path }
  return { value }
}

/** Puts the canary at a path; returns whether the path exists. */
function place(holder: unknown, [segment = '', ...rest]: readonly string[]): boolean {
  const isList = segment.endsWith('[]')
  const name = isList ? segment.slice(0, -2) : segment
  if (typeof holder !== 'object' || holder === null) return false
  if (name !== '' && !Object.hasOwn(holder, name)) return false
  const value: unknown = name === '' ? holder : Reflect.get(holder, name)
  if (isList) {
    if (!Array.isArray(value) || value.length === 0) return false
    if (rest.length === 0) return value.fill(canary).length > 0
    return value.every((item) => place(item, rest))
  }
  return rest.length === 0 ? Reflect.set(holder, name, canary) : place(value, rest)
}

function findStringPaths(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => findStringPaths(part).map((path) => [name, ...path]))
}

function replaceAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return canary
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) }
  Reflect.set(copy, name, replaceAt(Reflect.get(copy, name), rest))
  return copy
}
