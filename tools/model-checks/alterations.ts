import { isSecret } from '@cloudconnexa/core'

/** An object or array that can be changed. */
export type Holder = Readonly<Record<PropertyKey, unknown>>

/** Puts something else where a value stands, or changes the object that holds it. */
type Alteration = (holder: Holder, key: PropertyKey, hostile: unknown) => void

/** Ways to make a value fit no longer, or to make it look as if. Only `replace` needs to be tried with every hostile value. */
export const alterations = {
  replace: (holder, key, hostile) => define(holder, key, hostile),
  remove: (holder, key) => void Reflect.deleteProperty(holder, key),
  undefine: (holder, key) => define(holder, key, undefined),
  nudge: (holder, key) => define(holder, key, nudge(Reflect.get(holder, key))),
  // The property is still there for `in`, and not for `Object.keys`.
  inherit: (holder, key) => {
    const prototype: unknown = Object.create(Object.getPrototypeOf(holder), {
      [key]: describe(Reflect.get(holder, key)),
    })
    if (isHolder(prototype) && Reflect.deleteProperty(holder, key)) Reflect.setPrototypeOf(holder, prototype)
  },
  hide: (holder, key) => define(holder, key, Reflect.get(holder, key), false),
  getter: (holder, key) => {
    const value: unknown = Reflect.get(holder, key)
    Reflect.defineProperty(holder, key, { get: () => value, enumerable: true, configurable: true })
  },
  addUnknown: (holder, _, hostile) => define(holder, 'unknownProperty', hostile),
  addHidden: (holder, _, hostile) => define(holder, 'hiddenProperty', hostile, false),
  addSymbol: (holder, _, hostile) => define(holder, Symbol('added'), hostile),
  addProto: (holder, _, hostile) => define(holder, '__proto__', hostile),
  inheritUnknown: (holder, _, hostile) => {
    const prototype: unknown = Object.create(Object.getPrototypeOf(holder), { extra: describe(hostile) })
    if (isHolder(prototype)) Reflect.setPrototypeOf(holder, prototype)
  },
  leavePrototype: (holder) => void Reflect.setPrototypeOf(holder, null),
  punchHole: (holder) => {
    if (Array.isArray(holder)) holder.length += 1
  },
} as const satisfies Readonly<Record<string, Alteration>>

/** Names a way to alter a value. */
export type AlterationName = keyof typeof alterations

/** Whether a value is an object or array that can be changed. */
export function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && !isSecret(value) && !ArrayBuffer.isView(value)
}

/** Copies a value for one change: fast-check keeps what it has generated. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (!isHolder(value)) return value
  const copied: unknown = Object.create(Object.getPrototypeOf(value))
  for (const key of Object.keys(value)) if (isHolder(copied)) define(copied, key, copy(value[key]))
  return copied
}

/** Alters a value at a key within it, or as a whole. It may be changed in place: pass a copy. */
export function alter(
  value: unknown,
  place: readonly [Holder, PropertyKey] | undefined,
  name: AlterationName,
  hostile: unknown,
): unknown {
  if (place !== undefined) {
    alterations[name](...place, hostile)
    return value
  }
  const whole = { value }
  // What changes a holder is wasted on the one that is made up here.
  if (name === 'replace' || name === 'nudge') alterations[name](whole, 'value', hostile)
  else if (isHolder(value)) alterations[name](value, Object.keys(value)[0] ?? 'absent', hostile)
  return whole.value
}

function define(holder: Holder, key: PropertyKey, value: unknown, enumerable = true): void {
  Reflect.defineProperty(holder, key, { value, enumerable, configurable: true, writable: true })
}

function describe(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true }
}

/** A value that is a little beside: what bounds are made for. */
function nudge(value: unknown): unknown {
  if (typeof value === 'number') return value + 0.5
  if (typeof value === 'string') return value.slice(1)
  // One item more, and of the kind that is there.
  return Array.isArray(value)
    ? Array.from({ length: value.length + 1 }, (_, index): unknown => value[index] ?? value[0])
    : value
}
