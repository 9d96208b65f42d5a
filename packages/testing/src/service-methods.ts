import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { type ContextUse, recordingContext } from './recording-context.ts'

/** A method of a service or of one of its sub-services. */
export interface ServiceMethod {
  /** Such as `connectors.list`. */
  readonly name: string
  /** Calls it with made-up ids and these options. */
  readonly call: (service: unknown, options: CallOptions) => unknown
}

/** A method that has asked its context for something, and what came back at once. */
export interface MethodUse {
  readonly method: ServiceMethod
  readonly use: ContextUse
  readonly result: unknown
}

// A service of services of services is not seen in the wild; a circle of them must end.
const deepest = 4

/** Every method of a service, as far as it can be seen from outside. */
function methodsOf(service: unknown): readonly ServiceMethod[] {
  return walk(service, [], new Set())
}

/**
 * Calls every method on a context that sends nothing. What a method does first is noted; methods that ask for nothing,
 * because made-up arguments are not good enough for them, are left out.
 */
export async function usesOf(
  definition: ServiceDefinition<unknown>,
  options: CallOptions,
): Promise<readonly MethodUse[]> {
  const found: MethodUse[] = []
  const { length: count } = methodsOf(definition.create(recordingContext()))
  for (let index = 0; index < count; index += 1) {
    const context = recordingContext()
    const service = definition.create(context)
    const method = methodsOf(service)[index]
    if (method === undefined) continue
    const result = attempt(() => method.call(service, options))
    await settledSoon(result)
    const [use] = context.uses
    if (use !== undefined) found.push({ method, use, result })
  }
  return found
}

function walk(holder: unknown, path: readonly string[], seen: Set<unknown>): readonly ServiceMethod[] {
  if (typeof holder !== 'object' || holder === null || seen.has(holder) || path.length >= deepest) return []
  if (Array.isArray(holder) || holder instanceof Promise) return []
  seen.add(holder)
  return keysOf(holder).flatMap((key) => {
    const value = attempt(() => Reflect.get(holder, key))
    const here = [...path, key]
    return typeof value === 'function' ? [methodAt(here, value.length)] : walk(value, here, seen)
  })
}

/** Own and inherited names, without those that every object has. */
function keysOf(holder: object): readonly string[] {
  const names = new Set<string>()
  for (
    let owner: unknown = holder;
    typeof owner === 'object' && owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  )
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name)
  return [...names].filter((name) => name !== 'constructor')
}

function methodAt(path: readonly string[], parameters: number): ServiceMethod {
  // Options come last. A parameter with a default does not count as one, so they are given in its place too.
  const ids = Array.from({ length: Math.max(0, parameters - 1) }, () => '1')
  return {
    name: path.join('.'),
    call: (service, options) => {
      const holder = path.slice(0, -1).reduce((outer, key) => Reflect.get(Object(outer), key), service)
      const method: unknown = Reflect.get(Object(holder), path.at(-1) ?? '')
      if (typeof method !== 'function') throw new TypeError(`${path.join('.')} is not a method`)
      return Reflect.apply(method, holder, [...ids, options, options, options])
    },
  }
}

function attempt(action: () => unknown): unknown {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Waits for a promise, but only as long as something that sends nothing can take. */
async function settledSoon(result: unknown): Promise<void> {
  if (!(result instanceof Promise)) return
  await Promise.race([result.catch(() => undefined), turns(20)])
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn()
}
