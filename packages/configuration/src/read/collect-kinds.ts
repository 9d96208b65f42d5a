import { listKinds } from '../properties/references.ts'
import type { ObjectShape, Shape } from '../kind/shape.ts'

/** Collects the kinds that the references of a request body may name. */
export function collectKinds(
  shape: ObjectShape,
  body: Readonly<Record<string, unknown>>,
  names: Set<string>,
): void {
  for (const property of shape.properties) {
    const value: unknown = body[property.bodyName]
    if (value !== undefined) collectFrom(property.shape, value, body, names)
  }
}

function collectFrom(
  shape: Shape,
  value: unknown,
  owner: Readonly<Record<string, unknown>>,
  names: Set<string>,
): void {
  if (shape.type === 'reference') for (const kind of listKinds(shape.reference, owner)) names.add(kind)
  else if (shape.type === 'array' && Array.isArray(value))
    for (const item of value) collectFrom(shape.items, item, owner, names)
  else if (shape.type === 'object' && typeof value === 'object' && value !== null)
    collectKinds(shape, { ...value }, names)
}
