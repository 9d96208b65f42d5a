import * as fc from 'fast-check'
import { type JsonSchema, resolveSchema } from './api-document.ts'

/** As JSON, so that `__proto__` is a key like any other. */
const deep = `${'['.repeat(500)}${']'.repeat(500)}`

/** What a server may send in the place of anything else, as JSON. */
export const wrongValues: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1e308',
  '9007199254740993',
  '""',
  '"text"',
  '[]',
  '[null]',
  '[[],{},"x",7]',
  '{}',
  '{"content":null,"length":-1,"toString":1,"then":2,"toJSON":3}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  deep,
]

/** Where another number would end a list before anything of it was read. */
const firstPage: ReadonlySet<string> = new Set(['page'])

/** A place in a response: property names, and `0` for the items of a list. */
type Place = readonly string[]

/** Lists every place in a response body, the body itself included; a schema within itself is followed once. */
export function listPlaces(schema: JsonSchema, seen: readonly JsonSchema[] = []): readonly Place[] {
  const own = resolveSchema(schema)
  if (seen.includes(own)) return [[]]
  const within = (name: string, part: JsonSchema): readonly Place[] =>
    listPlaces(part, [...seen, own]).map((place) => [name, ...place])
  const parts = Object.entries(own.properties ?? {}).flatMap(([name, part]) => within(name, part))
  return [[], ...parts, ...(own.items === undefined ? [] : within('0', own.items))]
}

interface WrongPart {
  readonly place: Place
  /** Absent where the property shall be left out. */
  readonly json: string | undefined
}

/** Builds a correct response body as JSON, but with another value at one place; `undefined` leaves that property out. */
export function buildResponse(schema: JsonSchema, wrong?: WrongPart, name = ''): string {
  const own = resolveSchema(schema)
  if (wrong?.place.length === 0) return wrong.json ?? 'null'
  const [next, ...rest] = wrong?.place ?? []
  const part = (key: string, of: JsonSchema): string =>
    buildResponse(of, next === key && wrong !== undefined ? { ...wrong, place: rest } : undefined, key)
  switch (own.type) {
    case 'object': {
      const kept = Object.entries(own.properties ?? {}).filter(
        ([key]) => !(key === next && rest.length === 0 && wrong?.json === undefined),
      )
      return `{${kept.map(([key, of]) => `${JSON.stringify(key)}:${part(key, of)}`).join(',')}}`
    }
    case 'array':
      return `[${part('0', own.items ?? {})}]`
    case 'integer':
    case 'number':
      return firstPage.has(name) ? '0' : '1'
    case 'boolean':
      return 'true'
    case 'string':
    case undefined:
  }
  return JSON.stringify(own.enum?.[0] ?? 'text')
}

/** Generates response bodies in which any number of parts are wrong at once. */
export function generateResponse(schema: JsonSchema, depth = 0, name = ''): fc.Arbitrary<string> {
  const wrong = fc.oneof(fc.constantFrom(...wrongValues), fc.json({ maxDepth: 3 }))
  const own = resolveSchema(schema)
  if (depth > 6) return wrong
  const good = ((): fc.Arbitrary<string> => {
    switch (own.type) {
      case 'object': {
        const parts = Object.entries(own.properties ?? {}).map(([key, part]) =>
          generateResponse(part, depth + 1, key).map((json) => `${JSON.stringify(key)}:${json}`),
        )
        return fc.tuple(...parts).chain((all) => fc.subarray(all).map((kept) => `{${kept.join(',')}}`))
      }
      case 'array':
        return fc
          .array(generateResponse(own.items ?? {}, depth + 1), { maxLength: 3 })
          .map((all) => `[${all.join(',')}]`)
      case 'integer':
      case 'number':
        if (firstPage.has(name)) return fc.oneof({ weight: 9, arbitrary: fc.constant('0') }, fc.json())
        return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String)
      case 'boolean':
        return fc.boolean().map(String)
      case 'string':
      case undefined:
    }
    return fc
      .oneof(fc.string(), fc.constantFrom(...(own.enum ?? ['text'])))
      .map((text) => JSON.stringify(text))
  })()
  return fc.oneof({ weight: 6, arbitrary: good }, { weight: 1, arbitrary: wrong })
}
