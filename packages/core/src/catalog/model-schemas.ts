import type { ModelLoader } from '../contract/operation.ts'
import type { CatalogSchema } from './catalog-schema.ts'

/** The JSON Schemas of a package's models, as far as their validators can give them. */
export class ModelSchemas {
  /** The schemas that were found, by name. */
  readonly schemas: Record<string, CatalogSchema> = {}

  /** A reference to the schema of a model; `{}` where its validator has none. */
  async find({ models }: { readonly models: ModelLoader }, name: string): Promise<CatalogSchema> {
    if (this.schemas[name] === undefined) {
      const parser = await (await models())[name]?.explain()
      const schema = readJsonSchema(parser)
      if (schema === undefined) return {}
      this.#add(name, schema)
    }
    return { $ref: `#/$defs/${name}` }
  }

  /** Schemas that it brings along are called after it, because two models may bring different ones of one name. */
  #add(name: string, { $defs = {}, ...schema }: CatalogSchema): void {
    this.schemas[name] = redirect(schema, name)
    for (const [inner, definition] of Object.entries($defs))
      this.schemas[`${name}.${inner}`] = redirect(definition, name)
  }
}

/** Lets references within a schema lead to where its parts are now. */
function redirect(schema: CatalogSchema, name: string): CatalogSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$schema') return undefined
    if (key !== '$ref' || typeof value !== 'string') return value
    return value === '#' ? `#/$defs/${name}` : value.replace('#/$defs/', `#/$defs/${name}.`)
  }) as CatalogSchema // a copy of what was passed
}

/** How a schema library offers JSON Schema, see https://standardschema.dev/json-schema. */
interface StandardJsonSchema {
  readonly '~standard': { readonly jsonSchema: { input(options: object): CatalogSchema } }
}

function readJsonSchema(parser: unknown): CatalogSchema | undefined {
  if (!isStandard(parser)) return undefined
  try {
    // What JSON Schema cannot express, such as a secret, becomes a schema that allows everything.
    return parser['~standard'].jsonSchema.input({
      target: 'draft-2020-12',
      libraryOptions: { unrepresentable: 'any' },
    })
  } catch {
    return undefined
  }
}

function isStandard(value: unknown): value is StandardJsonSchema {
  const standard = readProperty(value, '~standard')
  return typeof readProperty(readProperty(standard, 'jsonSchema'), 'input') === 'function'
}

function readProperty(value: unknown, name: string): unknown {
  const isHolder = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isHolder ? Reflect.get(value, name) : undefined
}
