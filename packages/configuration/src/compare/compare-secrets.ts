import type { LoadedKind } from '../kind/kind-set.ts'
import type { Shape } from '../kind/shape.ts'
import type { AccountObject } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'
import { isProperties, type Properties, type PropertyValue } from '../model/properties.ts'
import { parseSecretReference } from '../model/secret-reference.ts'
import type { PlanMemory, SecretVerdict } from '../plan-model/plan-context.ts'
import type { PropertyChange } from '../plan-model/plan.ts'

/** A secret that a file refers to. */
export interface FoundSecret {
  /** Path of the property. */
  readonly path: string
  /** What stands behind `secret:`. */
  readonly reference: string
  /** The property as it stands in the file. */
  readonly value: string
}

/** A secret that was compared. */
export interface ComparedSecret {
  /** For messages: address and path. */
  readonly name: string
  readonly verdict: SecretVerdict
  readonly change: PropertyChange
}

/** Lists the references to secrets in the properties of an object. */
export function listSecrets({ shape }: LoadedKind, properties: Properties): readonly FoundSecret[] {
  const found: FoundSecret[] = []
  const visit = (part: Shape, value: PropertyValue, path: string): void => {
    if (part.type === 'secret') {
      if (typeof value !== 'string') return
      const reference = parseSecretReference(value)
      if (reference !== undefined) found.push({ path, reference, value })
    } else if (part.type === 'array' && Array.isArray(value))
      for (const [index, item] of value.entries()) visit(part.items, item, `${path}.${String(index)}`)
    else if (part.type === 'object' && isProperties(value))
      for (const { name, shape: inner } of part.properties) {
        const own = value[name]
        if (own !== undefined) visit(inner, own, path === '' ? name : `${path}.${name}`)
      }
  }
  visit(shape, properties, '')
  return found
}

/** Compares the secrets that a file refers to with those of the account. */
export function compareSecrets(
  loaded: LoadedKind,
  current: AccountObject,
  after: Properties,
  memory: PlanMemory,
): readonly ComparedSecret[] {
  return listSecrets(loaded, after).map(({ path, reference, value }) => ({
    name: `${formatAddress(current)} ${path}`,
    verdict: memory.compareSecret(current, path, reference),
    change: { path, before: value, after: value, isSecret: true },
  }))
}

/**
 * Writes the secrets of an account with the references that the files have for them, since a reference with another name is no
 * difference: what counts is the value.
 */
export function alignSecrets(loaded: LoadedKind, before: Properties, after: Properties): Properties {
  const known = new Set(listSecrets(loaded, before).map(({ path }) => path))
  return listSecrets(loaded, after)
    .filter(({ path }) => known.has(path))
    .reduce((aligned, { path, value }) => replaceAt(aligned, path.split('.'), value), before)
}

function replaceAt(
  properties: Properties,
  [name = '', ...rest]: readonly string[],
  value: string,
): Properties {
  const own = properties[name]
  if (rest.length === 0) return { ...properties, [name]: value }
  if (isProperties(own)) return { ...properties, [name]: replaceAt(own, rest, value) }
  if (!Array.isArray(own)) return properties
  const [index = '', ...deeper] = rest
  const items = own.map((item: PropertyValue, place) =>
    String(place) === index && isProperties(item) ? replaceAt(item, deeper, value) : item,
  )
  return { ...properties, [name]: items }
}
