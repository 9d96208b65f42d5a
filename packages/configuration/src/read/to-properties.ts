import { isSecret, Secret } from '@cloudconnexa/core'
import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import { isSameValue } from '../model/canonical-json.ts'
import { isProperties, type Properties, type PropertyValue, toText } from '../model/properties.ts'
import { findTarget, formatIdReference, formatReference } from '../properties/references.ts'
import { formatSecretReference } from '../model/secret-reference.ts'
import { canBeEmpty, isEmptyValue, type ObjectShape, type ReferenceShape, type Shape } from '../kind/shape.ts'
import { sortSet } from '../model/sort-set.ts'
import type { ObjectNames } from './object-names.ts'

/** A body in the form of files. */
export interface ConvertedBody {
  readonly properties: Properties
  /** Secrets by path. */
  readonly secrets: ReadonlyMap<string, Secret>
  /** Ids of objects that nothing is known of. */
  readonly unresolved: readonly string[]
}

/** What a body is converted with. */
export interface ConversionContext {
  readonly kinds: KindSet
  readonly names: ObjectNames
  /** Names of the parent and the object, of which references to its secrets are made. */
  readonly secretName: readonly string[]
}

type Body = Readonly<Record<string, unknown>>

/** Converts a request body to the form of files. */
export function toProperties(
  { kind, shape }: LoadedKind,
  body: object,
  context: ConversionContext,
): ConvertedBody {
  const converter = new Converter(context, kind.keptIn ?? [])
  const converted = converter.convertObject(shape, { ...body }, '')
  const defaults = kind.defaults ?? {}
  const kept = Object.entries(converted).filter(([name, value]) => !isSameValue(defaults[name], value))
  const properties = Object.fromEntries(kept)
  return {
    properties: kind.normalize?.(properties) ?? properties,
    secrets: converter.secrets,
    unresolved: converter.unresolved,
  }
}

class Converter {
  readonly secrets = new Map<string, Secret>()
  readonly unresolved: string[] = []
  readonly #context: ConversionContext
  readonly #keptIn: readonly string[]

  constructor(context: ConversionContext, keptIn: readonly string[]) {
    this.#context = context
    this.#keptIn = keptIn
  }

  convertObject(shape: ObjectShape, body: Body, path: string): Properties {
    const isKept = this.#keptIn.includes(path)
    const converted: [string, PropertyValue][] = []
    for (const property of shape.properties) {
      const value = body[property.bodyName]
      if (value === undefined || value === null) continue
      // Where what is absent stays, an empty value has to be said.
      const result = this.#convert(property.shape, value, { body, shape, path: property.path })
      if (result === undefined || (!isKept && canBeEmpty(property) && isEmptyValue(result))) continue
      converted.push([property.name, result])
    }
    return Object.fromEntries(converted)
  }

  #convert(shape: Shape, value: unknown, owner: Owner): PropertyValue | undefined {
    switch (shape.type) {
      case 'object':
        return isProperties(value) ? this.convertObject(shape, value, owner.path) : undefined
      case 'array':
        return Array.isArray(value) ? this.#convertArray(shape.items, value, shape.isSet, owner) : undefined
      case 'secret':
        return this.#convertSecret(value, owner.path)
      case 'reference':
        return this.#convertReference(shape, toText(value), owner)
      case 'plain':
        return toPlainValue(value)
    }
  }

  #convertArray(shape: Shape, values: readonly unknown[], isSet: boolean, owner: Owner): PropertyValue {
    const converted = values.flatMap((value) => this.#convert(shape, value, owner) ?? [])
    return isSet ? sortSet(converted) : converted
  }

  #convertSecret(value: unknown, path: string): PropertyValue | undefined {
    if (typeof value !== 'string' && !isSecret(value)) return undefined
    const secret = typeof value === 'string' ? new Secret(value) : value
    const isFirst = this.secrets.size === 0
    this.secrets.set(path, secret)
    return formatSecretReference(isFirst ? this.#context.secretName : [...this.#context.secretName, path])
  }

  #convertReference({ reference }: ReferenceShape, id: string, { body, shape }: Owner): string {
    const { kinds, names } = this.#context
    const target = findTarget(reference, body, shape, { kinds, nameKey: 'bodyName' })
    if (target.kinds.length === 0) return id
    const object = target.kinds.flatMap((kind) => names.find(kind, id) ?? [])[0]
    if (object === undefined) this.unresolved.push(id)
    return object?.isUnique === true ? formatReference(object, target, kinds) : formatIdReference(id)
  }
}

/** Where a value is. */
interface Owner {
  readonly body: Body
  readonly shape: ObjectShape
  readonly path: string
}

/** A value without a shape of its own, of which only JSON is kept. */
function toPlainValue(value: unknown): PropertyValue | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.flatMap((item) => toPlainValue(item) ?? [])
  if (!isProperties(value)) return undefined
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const converted = toPlainValue(part)
      return converted === undefined ? [] : [[name, converted]]
    }),
  )
}
