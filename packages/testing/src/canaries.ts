import type { Schema } from '@cloudconnexa/core/service'
import { isAccepted } from './made-input.ts'
import type { Input } from './subject.ts'

/** A text that stands where secrets stand; whoever shows it would show a secret. */
export const canary = 'canary-c0ffee5ec12e7'

/** An input with the canary in every text of its body, as far as the model takes it there. */
export function withCanaries(input: Input, model: Schema<unknown> | undefined): Input {
  if (model === undefined) return input
  let { body } = input
  for (const path of pathsOfTexts(body)) {
    const changed = replaced(body, path)
    if (isAccepted(model, changed)) body = changed
  }
  return { ...input, body }
}

/** An answer with the canary at all of these paths of a contract's `secrets`; `lost` names one that leads nowhere. */
export function withCanaryAt(
  answer: unknown,
  paths: readonly string[],
): { readonly value: unknown } | { readonly lost: string } {
  if (paths.includes('')) return { value: canary }
  const value: unknown = structuredClone(answer)
  for (const path of paths) if (!place(value, path.split('.'))) return { lost: path }
  return { value }
}

/** Whether there was a place for it. */
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

function pathsOfTexts(value: unknown): readonly (readonly string[])[] {
  if (typeof value === 'string') return [[]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => pathsOfTexts(part).map((path) => [name, ...path]))
}

function replaced(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return canary
  const copy: object = Array.isArray(value) ? [...value] : { ...Object(value) }
  Reflect.set(copy, name, replaced(Reflect.get(copy, name), rest))
  return copy
}
