import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceDefinition } from '@cloudconnexa/core/service'
import { type ContextUse, createRecordingContext } from './recording-context.ts'

/** A method of a service or of one of its sub-services. */
export interface ServiceMethod {
  /** Such as `connectors.list`. */
  readonly name: string
  /** Calls the method with made-up ids and these options. */
  readonly call: (service: unknown, options: CallOptions) => unknown
}

/** A method that used its context, and what it returned. */
export interface MethodUse {
  readonly method: ServiceMethod
  readonly use: ContextUse
  readonly result: unknown
}

// Deeper nesting of services is unusual, and a cycle of them must end.
const deepest = 4

/** Finds every method of a service that is visible from outside. */
function findMethods(service: unknown): readonly ServiceMethod[] {
  return walk(service, [], new Set())
}

/**
 * Calls every method on a context that sends nothing, and records its first use of the context. Methods that do not use it,
 * because they refuse made-up arguments, are left out.
 */
export async function collectUses(
  definition: ServiceDefinition<unknown>,
  options: CallOptions,
): Promise<readonly MethodUse[]> {
  const found: MethodUse[] = []
  const { length: count } = findMethods(definition.create(createRecordingContext()))
  for (let index = 0; index < count; index += 1) {
    const context = createRecordingContext()
    const service = definition.create(context)
    const method = findMethods(service)[index]
    if (method === undefined) continue
    const result = tryCall(() => method.call(service, options))
    await settleSoon(result)
    const [use] = context.uses
    if (use !== undefined) found.push({ method, use, result })
  }
  return found
}

function walk(holder: unknown, path: readonly string[], seen: Set<unknown>): readonly ServiceMethod[] {
  if (typeof holder !== 'object' || holder === null || seen.has(holder) || path.length >= deepest) return []
  if (Array.isArray(holder) || holder instanceof Promise) return []
  seen.add(holder)
  return listKeys(holder).flatMap((key) => {
    const value = tryCall(() => Reflect.get(holder, key))
    const here = [...path, key]
    return typeof value === 'function' ? [createMethod(here, value.length)] : walk(value, here, seen)
  })
}

/** Lists own and inherited names, without those that every object has. */
function listKeys(holder: object): readonly string[] {
  const names = new Set<string>()
  for (
    let owner: unknown = holder;
    typeof owner === 'object' && owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner)
  )
    for (const name of Object.getOwnPropertyNames(owner)) names.add(name)
  return [...names].filter((name) => name !== 'constructor')
}

function createMethod(path: readonly string[], parameters: number): ServiceMethod {
  // Options come last. A parameter with a default does not count as one, so options are passed in its place too.
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

function tryCall(action: () => unknown): unknown {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Waits for a promise, but not longer than a call that sends nothing can take. */
async function settleSoon(result: unknown): Promise<void> {
  if (!(result instanceof Promise)) return
  await Promise.race([result.catch(() => undefined), waitTurns(20)])
}

async function waitTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn()
}
