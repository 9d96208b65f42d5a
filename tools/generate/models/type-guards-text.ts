/** File with what the checks of a package share. */
export const typeGuardsFile = 'type-guards.gen.ts'

interface TypeGuard {
  readonly name: string
  readonly text: string
  /** What it imports. */
  readonly imports?: string
}

const guards: readonly TypeGuard[] = [
  {
    name: 'isObject',
    text: `/** Whether a value is an object and not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}`,
  },
  {
    name: 'isString',
    text: `/** Whether a value is a string. */
export function isString(value: unknown): boolean {
  return typeof value === 'string'
}`,
  },
  {
    name: 'isStringWithin',
    text: `/** Whether a value is a string of so many characters: code points, as in JSON Schema, not units of UTF-16. */
export function isStringWithin(value: unknown, least: number, most: number): boolean {
  if (typeof value !== 'string') return false
  const { length } = Array.from(value)
  return length >= least && length <= most
}`,
  },
  {
    name: 'isArrayWith',
    text: `/** Whether a value is an array and every item passes; a hole is an \`undefined\`. */
export function isArrayWith(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  for (let index = 0; index < value.length; index += 1) if (!isItem(value[index])) return false
  return true
}`,
  },
  {
    name: 'isRecordWith',
    text: `/** Whether a value is a plain object, and every value in it passes. What is not enumerable does not count. */
export function isRecordWith(value: unknown, isItem: (item: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !isPlain(value)) return false
  return Reflect.ownKeys(value).every(
    (key) =>
      key === '__proto__' ||
      !Object.prototype.propertyIsEnumerable.call(value, key) ||
      (typeof key === 'string' && isItem(Reflect.get(value, key))),
  )
}

function isPlain(value: object): boolean {
  // Of this realm or another one; a property of that name may hold anything else.
  const constructor: unknown = Reflect.get(value, 'constructor')
  if (typeof constructor !== 'function') return true
  const prototype: unknown = constructor.prototype
  return (
    typeof prototype === 'object' &&
    prototype !== null &&
    !Array.isArray(prototype) &&
    Object.hasOwn(prototype, 'isPrototypeOf')
  )
}`,
  },
  {
    name: 'hasOnlyKeys',
    text: `/** Whether an object has no other property, inherited ones included. */
export function hasOnlyKeys(value: object, names: readonly string[]): boolean {
  for (const key in value) if (!names.includes(key)) return false
  return true
}`,
  },
  {
    name: 'isAmong',
    text: `/** Whether a value is one of these strings. */
export function isAmong(value: unknown, choices: readonly unknown[]): boolean {
  return choices.includes(value)
}`,
  },
  {
    name: 'isInt32',
    text: `/** Whether a value is an integer of 32 bits. */
export function isInt32(value: unknown): boolean {
  // The operator keeps nothing else as it is.
  return typeof value === 'number' && (value | 0) === value
}`,
  },
  {
    name: 'isGuid',
    text: `/** Whether a value is 32 hexadecimal digits in the groups of a UUID. */
export function isGuid(value: unknown): boolean {
  return typeof value === 'string' && /^[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}$/i.test(value)
}`,
  },
  {
    name: 'isStringOrSecret',
    imports: `import { isMaskedSecret, isSecret } from '@cloudconnexa/core/runtime'`,
    text: `/** Whether a value is a secret that can be sent, and not what is printed in place of one. */
export function isStringOrSecret(value: unknown): boolean {
  return (typeof value === 'string' || isSecret(value)) && !isMaskedSecret(value)
}`,
  },
]

/** The guards that a text names, in alphabetical order. */
export function listUsedGuards(text: string): readonly string[] {
  const words = new Set(text.match(/\w+/g))
  return guards
    .map(({ name }) => name)
    .filter((name) => words.has(name))
    .toSorted()
}

/** Contents of the file with these guards. */
export function createTypeGuardsText(names: ReadonlySet<string>): readonly string[] {
  const used = guards.filter(({ name }) => names.has(name))
  return [used.flatMap(({ imports = [] }) => imports).join('\n'), ...used.map(({ text }) => text)]
}
