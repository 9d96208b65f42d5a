import { getReferencedName, type ApiDocument, type JsonSchema } from './document.ts'
import { findPathReference, type Reference, type ReferenceTable, referencesFile } from './references.ts'
import type { WireFacts } from './wire-facts.ts'

/** Names that stand for an id, so that the table has to say of what. */
const idName = /(?:Id|Ids|UUID|_id)$|^(?:id|parent|children)$/

/** A property or query parameter, with what stands beside it. */
interface Place {
  readonly place: string
  readonly name: string
  readonly schema: JsonSchema
  readonly siblings: ReadonlyMap<string, JsonSchema>
}

/** Compares the table of references with the API document; returns one sentence per mistake. */
export function checkReferences(
  table: ReferenceTable,
  document: ApiDocument,
  wireFacts: ReadonlyMap<string, WireFacts>,
): readonly string[] {
  const properties = listProperties(document)
  const parameters = listParameters(wireFacts)
  const { undecided } = table
  const problems = [
    ...checkKinds(table, document, wireFacts),
    ...checkPlaces('properties', properties, table, [table.properties, undecided.properties]),
    ...checkPlaces('parameters', parameters, table, [table.parameters, undecided.parameters]),
    ...checkNames(table, new Set([...properties, ...parameters].map(({ name }) => name))),
    ...checkBodies(table, document),
    ...checkPaths(table, document),
    ...[...listReasons(table)]
      .filter(([, reason]) => reason.trim() === '')
      .map(([place]) => `${place} has no reason`),
  ]
  return problems.map((problem) => `spec/${referencesFile}: ${problem}`)
}

function checkKinds(
  { kinds }: ReferenceTable,
  document: ApiDocument,
  wireFacts: ReadonlyMap<string, WireFacts>,
): readonly string[] {
  return Object.entries(kinds).flatMap(([kind, { list, names, within }]) => {
    const operation = document.operations.find(({ id }) => id === list)
    if (operation?.method !== 'GET') return [`the API document has no list ${list}, of ${kind}`]
    const item = findItem(operation.response ?? {}, document)
    const query = wireFacts.get(list)?.query
    return [
      ...names
        .filter((name) => item?.properties?.[name]?.type !== 'string')
        .map((name) => `what ${list} lists has no string ${name}`),
      ...(within === undefined || query?.get(within)?.required === false
        ? []
        : [`${list} has no filter ${within}`]),
    ]
  })
}

/** What a list holds: the items of a page, or of an array. */
function findItem(response: JsonSchema, document: ApiDocument): JsonSchema | undefined {
  const resolve = (schema: JsonSchema | undefined): JsonSchema | undefined =>
    schema?.$ref === undefined ? schema : document.schemas.get(getReferencedName(schema.$ref))
  const body = resolve(response)
  return resolve((body?.items === undefined ? body?.properties?.['content'] : body)?.items)
}

function checkPlaces(
  kind: 'properties' | 'parameters',
  places: readonly Place[],
  table: ReferenceTable,
  [references, undecided]: readonly [Readonly<Record<string, Reference>>, Readonly<Record<string, string>>],
): readonly string[] {
  const known = new Map(places.map((place) => [place.place, place]))
  const missing = [...Object.keys(references), ...Object.keys(undecided)].filter((place) => !known.has(place))
  const ruled = (name: string): boolean => name in table.byName || name in table.undecided.byName
  return [
    ...missing.map((place) => `the API document has no ${place} among its ${kind}`),
    ...Object.keys(references)
      .filter((place) => place in undecided)
      .map((place) => `${place} is both decided and undecided`),
    ...Object.entries(references).flatMap(([place, reference]) => {
      const found = known.get(place)
      return found === undefined ? [] : checkReference(found, reference, table)
    }),
    ...places
      .filter(({ place, name }) => idName.test(name) && !ruled(name) && !(place in references))
      // The id of an object itself names nothing else.
      .filter(({ place, name }) => !(place in undecided) && !(kind === 'properties' && name === 'id'))
      .map(({ place }) => `does not say what ${place} names`),
  ]
}

function checkReference(
  { place, name, siblings }: Place,
  reference: Reference,
  { kinds, byName }: ReferenceTable,
): readonly string[] {
  if ('kind' in reference) {
    if (!(reference.kind in kinds)) return [`${place} names ${reference.kind}, which is no kind`]
    return byName[name] === reference.kind ? [`${place} is listed, but its name says so already`] : []
  }
  const sibling = siblings.get(reference.by)
  if (sibling === undefined) return [`${place} depends on ${reference.by}, which is not beside it`]
  return [
    ...Object.keys(reference.kinds)
      // The document does not list the values of every string.
      .filter((value) => sibling.enum?.includes(value) === false)
      .map((value) => `${place} depends on ${value}, which ${reference.by} beside it never is`),
    ...Object.values(reference.kinds)
      .flat()
      .filter((kind) => !(kind in kinds))
      .map((kind) => `${place} names ${kind}, which is no kind`),
  ]
}

function checkNames(
  { byName, undecided, kinds }: ReferenceTable,
  used: ReadonlySet<string>,
): readonly string[] {
  return [
    ...[...Object.keys(byName), ...Object.keys(undecided.byName)]
      .filter((name) => !used.has(name))
      .map((name) => `nothing in the API document is called ${name}`),
    ...Object.keys(byName)
      .filter((name) => name in undecided.byName)
      .map((name) => `${name} is both decided and undecided`),
    ...Object.entries(byName)
      .filter(([, kind]) => !(kind in kinds))
      .map(([name, kind]) => `${name} names ${kind}, which is no kind`),
  ]
}

function checkBodies({ bodies, kinds }: ReferenceTable, document: ApiDocument): readonly string[] {
  return Object.entries(bodies).flatMap(([id, reference]) => {
    const operation = document.operations.find((one) => one.id === id)
    if (operation === undefined) return [`the API document has no operation ${id}`]
    return [
      ...((operation.body ?? operation.response)?.type === 'string'
        ? []
        : [`${id} sends and receives more than an id`]),
      ...('kind' in reference && reference.kind in kinds ? [] : [`${id} names no kind`]),
    ]
  })
}

function checkPaths(table: ReferenceTable, document: ApiDocument): readonly string[] {
  return document.operations.flatMap((operation) =>
    operation.pathParameters
      .filter((name) => findPathReference(table, operation, name, document) === undefined)
      .map((name) => `no kind is listed at the path before {${name}} of ${operation.id}`),
  )
}

function listReasons({
  properties,
  parameters,
  bodies,
  undecided,
}: ReferenceTable): ReadonlyMap<string, string> {
  const decided = Object.entries({ ...properties, ...parameters, ...bodies })
  return new Map([
    ...decided.map(([place, { reason }]) => [place, reason] as const),
    ...Object.values(undecided).flatMap((reasons) => Object.entries(reasons)),
  ])
}

function listProperties(document: ApiDocument): readonly Place[] {
  return [...document.schemas].flatMap(([schemaName, { properties = {} }]) =>
    listPlaces(schemaName, new Map(Object.entries(properties))),
  )
}

function listParameters(wireFacts: ReadonlyMap<string, WireFacts>): readonly Place[] {
  return [...wireFacts].flatMap(([id, { query }]) =>
    listPlaces(id, new Map([...query].map(([name, { schema }]) => [name, schema]))),
  )
}

function listPlaces(holder: string, siblings: ReadonlyMap<string, JsonSchema>): readonly Place[] {
  return [...siblings]
    .filter(([, schema]) => (schema.items ?? schema).type === 'string')
    .map(([name, schema]) => ({ place: `${holder}.${name}`, name, schema, siblings }))
}
