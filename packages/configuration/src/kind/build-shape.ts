import { ConfigurationError } from '@cloudconnexa/errors'
import type { CatalogReference, CatalogSchema } from '@cloudconnexa/core/catalog'
import { joinPath } from '../model/property-path.ts'
import type { Kind } from './kind.ts'
import type { ObjectShape, PropertyShape, Shape } from './shape.ts'

const definitions = '#/$defs/'
/** No body of the API is half as deep; a schema that refers to itself is deeper than anything. */
const deepest = 12

/**
 * Builds the shape of a kind from its schema.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) when the schema is not that of an object, or refers to itself.
 */
export async function buildShape(kind: Kind): Promise<ObjectShape> {
  const schema = await kind.schema()
  const shape = new ShapeBuilder(kind, schema).build(schema, '', '', 0)
  if (shape.type !== 'object') throw createSchemaError(kind, 'is not that of an object')
  return shape
}

class ShapeBuilder {
  readonly #kind: Kind
  readonly #root: CatalogSchema

  constructor(kind: Kind, root: CatalogSchema) {
    this.#kind = kind
    this.#root = root
  }

  /**
   * @param path - In files.
   * @param bodyPath - In request bodies.
   */
  build(schema: CatalogSchema, path: string, bodyPath: string, depth: number): Shape {
    if (depth > deepest) throw createSchemaError(this.#kind, 'refers to itself')
    const described = schema.description === undefined ? {} : { description: schema.description }
    if (schema.$ref !== undefined)
      return { ...this.build(this.#find(schema.$ref), path, bodyPath, depth + 1), ...described }
    if (schema['x-secret'] === true) return { type: 'secret', ...described }
    if (schema.type === 'array') {
      const items = this.build(this.#toItem(schema), path, bodyPath, depth + 1)
      return { type: 'array', items, isSet: this.#kind.sets?.includes(path) === true, ...described }
    }
    if (schema.properties !== undefined) {
      const properties = this.#buildProperties(schema, path, bodyPath, depth)
      return { type: 'object', properties, isOpen: schema.additionalProperties === true, ...described }
    }
    const reference = this.#findReference(schema, bodyPath)
    if (reference !== undefined) return { type: 'reference', reference, ...described }
    return { type: 'plain', schema, ...described }
  }

  #buildProperties(
    schema: CatalogSchema,
    path: string,
    bodyPath: string,
    depth: number,
  ): readonly PropertyShape[] {
    const entries = Object.entries(schema.properties ?? {})
    const built = entries.map(([bodyName, part]): PropertyShape => {
      const partPath = joinPath(bodyPath, bodyName)
      const isReference = this.#findReference(part, partPath) !== undefined
      const short = isReference ? removeSuffix(bodyName) : bodyName
      // A body may have both `region` and `regionId`.
      const name = entries.some(([other]) => other === short) ? bodyName : short
      const shape = this.build(part, joinPath(path, name), partPath, depth + 1)
      const { description } = shape
      return {
        name,
        bodyName,
        path: joinPath(path, name),
        isRequired: schema.required?.includes(bodyName) === true,
        shape,
        ...(description === undefined ? {} : { description }),
      }
    })
    return built.toSorted((left, right) => this.#rank(left) - this.#rank(right))
  }

  /** As people read: the key, what it is, what can be said in a line, and then what takes several. */
  #rank({ path, shape }: PropertyShape): number {
    if (path === this.#kind.key) return 0
    if (path === 'description') return 1
    return shape.type === 'array' || shape.type === 'object' ? 3 : 2
  }

  /** Catalogs write what the ids of an array name at the array. */
  #toItem({ items = {}, 'x-reference': reference }: CatalogSchema): CatalogSchema {
    return reference === undefined || items['x-reference'] !== undefined
      ? items
      : { ...items, 'x-reference': reference }
  }

  #findReference(schema: CatalogSchema, bodyPath: string): CatalogReference | undefined {
    return schema['x-reference'] ?? schema.items?.['x-reference'] ?? this.#kind.references?.[bodyPath]
  }

  #find(reference: string): CatalogSchema {
    const found = this.#root.$defs?.[reference.slice(definitions.length)]
    if (found === undefined || !reference.startsWith(definitions))
      throw createSchemaError(this.#kind, `has no "${reference}"`)
    return found
  }
}

/** `groupId` becomes `group`, `secondaryGroupIds` `secondaryGroups`, `userGroupsIds` `userGroups`. */
function removeSuffix(name: string): string {
  const stem = /^(.+?)Ids?$/.exec(name)?.[1]
  if (stem === undefined) return name
  return name.endsWith('Ids') && !stem.endsWith('s') ? `${stem}s` : stem
}

function createSchemaError(kind: Kind, what: string): ConfigurationError {
  return new ConfigurationError(`The schema of the kind "${kind.name}" ${what}.`, {
    code: 'OPTION_INVALID',
    hint: 'Return the JSON Schema of an object from `schema`, with all that it refers to in `$defs`.',
  })
}
