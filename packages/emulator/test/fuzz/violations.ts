import { resolveReference, type Schema } from './document.ts'

type Path = readonly (string | number)[]

/** One way to violate a schema: the value at this path is replaced, or left out. */
export interface Violation {
  readonly path: Path
  readonly value: unknown
}

/** Stands for a property that is left out. */
const leftOut: unique symbol = Symbol('left out')

const wrongTypes: Readonly<Record<string, readonly unknown[]>> = {
  string: [42, true, {}, ['text']],
  integer: ['text', 1.5, true, {}, [1]],
  number: ['text', true, {}],
  boolean: ['true', 1, {}],
  array: ['text', 1, true, { 0: 'text' }],
  object: ['text', 1, true, []],
}

/** Lists every way to violate the schema of a body: properties of a wrong type, outside an enum or bounds, or missing. */
export function listViolations(schema: Schema, path: Path = []): Violation[] {
  const {
    type = 'object',
    enum: members,
    properties = {},
    required = [],
    items,
    ...rest
  } = resolveReference(schema)
  const { minimum, maximum, maxItems, format } = rest
  const wrong = [...(wrongTypes[type] ?? [])]
  if (members)
    wrong.push('NOT_A_MEMBER', members[0]?.toLowerCase() === members[0] ? '' : members[0]?.toLowerCase())
  if (minimum !== undefined) wrong.push(minimum - 1)
  if (maximum !== undefined) wrong.push(maximum + 1)
  if (format === 'int32') wrong.push(2 ** 31)
  if (format === 'uuid') wrong.push('no-uuid')
  if (maxItems !== undefined)
    wrong.push(Array.from({ length: maxItems + 1 }, () => ({ domain: 'a.example.com' })))
  const here = wrong.map((value) => ({ path, value }))
  const missing = required.flatMap((name) => [
    { path: [...path, name], value: leftOut },
    { path: [...path, name], value: null },
  ])
  const below = Object.entries(properties).flatMap(([name, member]) =>
    listViolations(member, [...path, name]),
  )
  const inItems = items === undefined ? [] : listViolations(items, [...path, 0])
  return [...here, ...missing, ...below, ...inItems]
}

/** Returns a copy of the value with the violation. Missing objects on its path are created. */
export function applyViolation(value: unknown, { path, value: wrong }: Violation): unknown {
  const [key, ...rest] = path
  if (key === undefined) return wrong
  const inner = { path: rest, value: wrong }
  if (typeof key === 'number') {
    const members: readonly unknown[] = Array.isArray(value) ? value : []
    return [applyViolation(members[0], inner), ...members.slice(1)]
  }
  const object: Readonly<Record<string, unknown>> = isObject(value) ? value : {}
  if (rest.length === 0 && wrong === leftOut) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
  }
  return { ...object, [key]: applyViolation(object[key], inner) }
}

/** Lists strings that are not valid for a query parameter of this schema. */
export function listWrongParameters(schema: Schema): string[] {
  const { type, enum: members, minimum, maximum, format } = resolveReference(schema)
  const wrong: string[] = []
  if (type === 'integer') wrong.push('text', '1.5', '1e99')
  if (type === 'boolean') wrong.push('maybe', '2')
  if (minimum !== undefined) wrong.push(String(minimum - 1))
  if (maximum !== undefined) wrong.push(String(maximum + 1))
  if (members) wrong.push('NOT_A_MEMBER')
  if (format === 'date-time') wrong.push('yesterday', '2026-13-01T00:00:00Z')
  return wrong
}

/** Removes nulls, which the API treats as absent. */
export function removeNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(removeNulls)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === null ? [] : [[name, removeNulls(member)]])),
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
