import type { FileLocation } from '@cloudconnexa/errors/workflow'
import { isMaskedSecret } from '@cloudconnexa/core'
import type { Properties, PropertyValue } from '../model/properties.ts'
import { joinPath } from '../model/property-path.ts'
import { parseSecretReference } from '../model/secret-reference.ts'
import { compareItems } from '../model/sort-set.ts'
import { findPlainProblem } from '../kind/check-plain.ts'
import type { ObjectShape, Shape } from '../kind/shape.ts'
import type { FileEntry, FileNode, ReportFinding } from './yaml-reader.ts'

/** Properties as they were read, with their places. */
export interface ReadProperties {
  readonly properties: Properties
  readonly locations: Map<string, FileLocation>
}

/**
 * Reads the properties of an object, and reports whatever does not fit its shape.
 *
 * @param entries - Those of the object in the file, without directives and children.
 * @param location - Where the object is.
 */
export function readProperties(
  shape: ObjectShape,
  entries: readonly FileEntry[],
  location: FileLocation,
  report: ReportFinding,
): ReadProperties {
  const reader = new PropertyReader(report)
  const properties = reader.readObject(shape, entries, location, '')
  return { properties, locations: reader.locations }
}

class PropertyReader {
  readonly locations = new Map<string, FileLocation>()
  readonly #report: ReportFinding

  constructor(report: ReportFinding) {
    this.#report = report
  }

  readObject(
    shape: ObjectShape,
    entries: readonly FileEntry[],
    location: FileLocation,
    path: string,
  ): Properties {
    this.locations.set(path, location)
    const known = new Set(shape.properties.map(({ name }) => name))
    if (!shape.isOpen)
      for (const entry of entries)
        if (!known.has(entry.name))
          this.#report('FILE_INVALID', describeUnknown(entry.name, [...known]), entry.location)
    // In the order of the shape, so that files written in any order are the same configuration.
    const read: [string, PropertyValue][] = []
    for (const { name, isRequired, shape: part } of shape.properties) {
      const entry = entries.find((one) => one.name === name)
      if (entry === undefined) {
        if (isRequired) this.#report('FILE_INVALID', `"${name}" is missing`, location)
        continue
      }
      const value = this.#read(part, entry.value, joinPath(path, name), name)
      if (value !== undefined) read.push([name, value])
    }
    if (shape.isOpen)
      for (const { name, value } of entries) if (!known.has(name)) read.push([name, toValue(value)])
    return Object.fromEntries(read)
  }

  #read(shape: Shape, node: FileNode, path: string, name: string): PropertyValue | undefined {
    this.locations.set(path, node.location)
    const refuse = (message: string): undefined =>
      this.#report('FILE_INVALID', `"${name}" ${message}`, node.location) as undefined
    switch (shape.type) {
      case 'object':
        if (node.type !== 'map') return refuse('must be an object')
        return this.readObject(shape, node.entries, node.location, path)
      case 'array': {
        if (node.type !== 'array') return refuse('must be an array')
        const items = node.items.flatMap(
          (item, index) => this.#read(shape.items, item, joinPath(path, String(index)), name) ?? [],
        )
        return shape.isSet ? this.#sort(items, path) : items
      }
      case 'reference':
        return node.type === 'plain' && typeof node.value === 'string' && node.value !== ''
          ? node.value
          : refuse('must be the name of an object')
      case 'secret':
        return this.#readSecret(node, name)
      case 'plain':
        return this.#readPlain(shape.schema, node, refuse)
    }
  }

  /** Sorts a set: the places of its items go with them. */
  #sort(items: readonly PropertyValue[], path: string): readonly PropertyValue[] {
    const sorted = items
      .map((item, index) => ({ item, index }))
      .toSorted((left, right) => compareItems(left.item, right.item))
    const places = new Map(sorted.map(({ index }, place) => [String(index), String(place)]))
    const start = `${path}.`
    const own = [...this.locations].filter(([name]) => name.startsWith(start))
    for (const [name] of own) this.locations.delete(name)
    for (const [name, location] of own) {
      const [index = '', ...rest] = name.slice(start.length).split('.')
      this.locations.set([path, places.get(index) ?? index, ...rest].join('.'), location)
    }
    return sorted.map(({ item }) => item)
  }

  #readSecret(node: FileNode, name: string): PropertyValue | undefined {
    const value = node.type === 'plain' ? node.value : undefined
    if (typeof value === 'string' && parseSecretReference(value) !== undefined) return value
    const what = isMaskedSecret(value) ? 'is what is shown in place of a secret' : 'must not be in a file'
    this.#report('SECRET_IN_FILE', `"${name}" ${what}`, node.location)
    return undefined
  }

  #readPlain(
    schema: Parameters<typeof findPlainProblem>[1],
    node: FileNode,
    refuse: (message: string) => undefined,
  ): PropertyValue | undefined {
    const value = toValue(node)
    if (value === null) return refuse('has no value; leave it out, or write an empty one')
    const problem = findPlainProblem(value, schema)
    return problem === undefined ? value : refuse(problem)
  }
}

/** The value of a node, without its places. */
function toValue(node: FileNode): PropertyValue {
  if (node.type === 'plain') return node.value
  if (node.type === 'array') return node.items.map(toValue)
  return Object.fromEntries(node.entries.map(({ name, value }) => [name, toValue(value)]))
}

function describeUnknown(name: string, known: readonly string[]): string {
  const similar = known.find((one) => one.toLowerCase() === name.toLowerCase().replaceAll(/[-_]|ids?$/g, ''))
  return similar === undefined
    ? `there is no property "${name}"; those are ${known.join(', ')}`
    : `there is no property "${name}"; did you mean "${similar}"?`
}
