/**
 * Brands make `instanceof` work when a program holds two copies of this package: a copy has its own classes, but
 * every copy writes the same names under the same registered symbol. The brand is on the prototype, so an instance
 * has the brands of all its base classes, and the class of a plugin, which has no own brand, keeps the ordinary `instanceof`.
 */
const brandKey: unique symbol = Symbol.for('@cloudconnexa/errors/brand')

/** Anything with a prototype: a class. */
export interface ErrorClass {
  readonly prototype: object
}

/** Marks a class of this package, and names its instances so that minifiers cannot rename them. */
export function brand(errorClass: ErrorClass, name: string): void {
  Object.defineProperty(errorClass.prototype, brandKey, { value: name })
  Object.defineProperty(errorClass.prototype, 'name', { value: name, writable: true, configurable: true })
}

/** Whether the value is an instance of the branded class of that name, from any copy of the package. */
export function hasBrand(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  try {
    let prototype: unknown = Object.getPrototypeOf(value)
    while (typeof prototype === 'object' && prototype !== null) {
      if (readBrand(prototype) === name) return true
      prototype = Object.getPrototypeOf(prototype)
    }
  } catch {
    // A revoked proxy, for example, which is not an error of this package.
  }
  return false
}

/** `instanceof` by brand; by prototype for a class that has no brand of its own. */
export function isInstance(errorClass: ErrorClass, value: unknown): boolean {
  const name = readBrand(errorClass.prototype)
  return name === undefined
    ? Function.prototype[Symbol.hasInstance].call(errorClass, value)
    : hasBrand(value, name)
}

function readBrand(prototype: object): string | undefined {
  const name: unknown = Object.getOwnPropertyDescriptor(prototype, brandKey)?.value
  return typeof name === 'string' ? name : undefined
}
