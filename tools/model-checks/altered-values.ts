import * as fc from 'fast-check'
import { alter, type AlterationName, alterations, copy, type Holder, isHolder } from './alterations.ts'
import { hostileValues, hostileValueFactories } from './hostile-values.ts'

type Place = readonly [Holder, PropertyKey]

const names = Object.keys(alterations) as AlterationName[] // what its type says of the object's keys

// It fits where hardly anything else does, so that only the alteration is wrong.
const createText = (): unknown => 'text'

/** Creates values that fit but for one or two places, at any depth. */
export function createAlteredValues(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const alteration = fc.record({ place: fc.nat(), name: fc.constantFrom(...names), hostile: hostileValues })
  return fc.tuple(valid, fc.array(alteration, { minLength: 1, maxLength: 2 })).map(([value, all]) =>
    all.reduce<unknown>((altered, { place, name, hostile }) => {
      const places = [undefined, ...listPlaces(altered)]
      return alter(altered, places[place % places.length], name, hostile)
    }, copy(value)),
  )
}

/** Alters a value in every way, as a whole and at each property of it and the items of its lists, one after the other. */
export function* sweepAlterations(value: unknown): Generator {
  const count = listOwnPlaces(value).length
  for (let index = -1; index < count; index += 1) {
    for (const name of names) {
      for (const create of name === 'replace' ? hostileValueFactories : [createText]) {
        const copied = copy(value)
        yield alter(copied, listOwnPlaces(copied)[index], name, create())
      }
    }
  }
}

/** Lists every property and item within a value, at any depth. */
function listPlaces(value: unknown): readonly Place[] {
  if (!isHolder(value)) return []
  return Object.keys(value).flatMap((key) => [[value, key] as const, ...listPlaces(value[key])])
}

/** Lists the properties of a value, and a place in each of its lists and maps. Objects in them are models of their own. */
function listOwnPlaces(value: unknown): readonly Place[] {
  if (!isHolder(value)) return []
  return Object.keys(value).flatMap((key) => {
    const within = value[key]
    const [first] = isHolder(within) ? Object.keys(within) : []
    return [
      [value, key] as const,
      ...(isHolder(within) && first !== undefined ? [[within, first] as const] : []),
    ]
  })
}
