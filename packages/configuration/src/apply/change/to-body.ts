import type { Secret } from '@cloudconnexa/core'
import type { KindSet, LoadedKind } from '../../kind/kind-set.ts'
import { isProperties, type Properties, type PropertyValue, toText } from '../../model/properties.ts'
import { findReference, type FoundReference } from '../../properties/found-reference.ts'
import { parseSecretReference } from '../../model/secret-reference.ts'
import type { ObjectShape, ReferenceShape, Shape } from '../../kind/shape.ts'

/** What stands in a body in place of names and references to secrets. */
export interface BodySources {
  readonly kinds: KindSet
  /**
   * The id of the object that a reference names, where that is not written as an id.
   *
   * @returns The id; `undefined` leaves the reference out.
   * @throws {WorkflowError} (`REFERENCE_UNKNOWN`) when there is no such object.
   */
  findId(reference: FoundReference): string | undefined
  /**
   * The secret of a reference.
   *
   * @param name - What stands behind `secret:`.
   * @throws {WorkflowError} (`SECRET_UNRESOLVED`) when there is none.
   */
  findSecret(name: string, path: string): Secret
}

type Body = Record<string, unknown>

/**
 * Converts properties to the request body of the kind: the other direction of `toProperties`.
 *
 * @param properties - Complete, as `completeProperties` returns them.
 */
export function toBody({ kind, shape }: LoadedKind, properties: Properties, sources: BodySources): object {
  // Defaults are left out of files; the API replaces objects as a whole, so it gets them.
  return convertObject(shape, { ...kind.defaults, ...properties }, sources)
}

function convertObject(shape: ObjectShape, properties: Properties, sources: BodySources): Body {
  const body: Body = {}
  for (const property of shape.properties) {
    const value = properties[property.name]
    if (value === undefined) continue
    const converted = convert(property.shape, value, { properties, shape, path: property.path }, sources)
    if (converted !== undefined) body[property.bodyName] = converted
  }
  if (shape.isOpen) for (const [name, value] of Object.entries(properties)) body[name] ??= value
  return body
}

/** Where a value is. */
interface Owner {
  readonly properties: Properties
  readonly shape: ObjectShape
  readonly path: string
}

function convert(shape: Shape, value: PropertyValue, owner: Owner, sources: BodySources): unknown {
  switch (shape.type) {
    case 'object':
      return isProperties(value) ? convertObject(shape, value, sources) : value
    case 'array':
      return Array.isArray(value)
        ? value
            .map((item: PropertyValue) => convert(shape.items, item, owner, sources))
            .filter((item) => item !== undefined)
        : value
    case 'reference':
      return convertReference(shape, toText(value), owner, sources)
    case 'secret':
      return sources.findSecret(parseSecretReference(toText(value)) ?? '', owner.path)
    case 'plain':
      return value
  }
}

function convertReference(shape: ReferenceShape, text: string, owner: Owner, sources: BodySources): unknown {
  const found = findReference(shape, text, owner.path, owner, sources.kinds)
  return found.id ?? sources.findId(found)
}
