import { nameMethod } from '../call/called-method.ts'

// Deeper nesting of services is unusual.
const deepest = 4

/**
 * Lets errors name the methods of a service and of its sub-services, by wrapping them once, when the service is made. Sub-services
 * are instances of classes in public properties. What is frozen stays as it is, and its methods stay unnamed.
 *
 * @param service - What a definition has created.
 * @param name - Its name on the client.
 * @param context - What the service was created with; it may stand in one of its properties.
 * @returns The same service.
 */
export function nameMethods<S>(service: S, name: string, context: object): S {
  nameAll(service, name, new Set<unknown>([context]))
  return service
}

function nameAll(holder: unknown, path: string, seen: Set<unknown>): void {
  if (typeof holder !== 'object' || holder === null || seen.has(holder)) return
  seen.add(holder)
  for (const [key, { value, enumerable = false }] of listProperties(holder)) {
    const name = `${path}.${key}`
    if (isMethod(value)) {
      Reflect.defineProperty(holder, key, {
        value: nameMethod(value, name),
        enumerable,
        writable: true,
        configurable: true,
      })
    } else if (isSubService(value) && name.split('.').length < deepest) nameAll(value, name, seen)
  }
}

/** Own and inherited properties, the nearest of each name, without those that every object has. */
function listProperties(holder: object): ReadonlyMap<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>()
  let owner: unknown = holder
  while (typeof owner === 'object' && owner !== null && owner !== Object.prototype) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(owner)))
      if (key !== 'constructor' && !found.has(key)) found.set(key, descriptor)
    owner = Object.getPrototypeOf(owner)
  }
  return found
}

function isMethod(value: unknown): value is Parameters<typeof nameMethod>[0] {
  // The prototype of a class, and of nothing else, cannot be replaced.
  return (
    typeof value === 'function' && Object.getOwnPropertyDescriptor(value, 'prototype')?.writable !== false
  )
}

/** Whether a value is an instance of a class that is not one of the language, such as a `Map`. */
function isSubService(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return false
  const { constructor } = prototype
  return typeof constructor === 'function' && !/\[native code\]/.test(String(constructor))
}
