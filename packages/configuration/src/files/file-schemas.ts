import type { CatalogSchema } from '@cloudconnexa/core/catalog'
import type { Kind } from '../kind/kind.ts'
import { getPlaceName, type KindSet, type LoadedKind } from '../kind/kind-set.ts'
import type { ObjectShape, ReferenceShape, Shape } from '../kind/shape.ts'
import { formatVersion } from '../model/configuration.ts'
import { directives } from './directives.ts'
import { getSectionKey, listTopKinds, rootFile } from './layout.ts'

/** JSON Schema of a file, for editors. */
export type FileSchema = CatalogSchema & {
  /** The draft that it is written for. */
  readonly $schema: string
  /** What the file is. */
  readonly title: string
}

const draft = 'https://json-schema.org/draft/2020-12/schema'

/**
 * Creates the JSON Schemas of files, by the name of the file or folder: `networks` is that of each file in `networks/`, `cloudconnexa` that
 * of a configuration in one file, whose header every folder has.
 */
export function createFileSchemas(kinds: KindSet): ReadonlyMap<string, FileSchema> {
  const creator = new SchemaCreator(kinds)
  const tops = listTopKinds(kinds)
  const sections = tops.map((loaded) => [getSectionKey(loaded), creator.createSection(loaded)] as const)
  const root: FileSchema = {
    $schema: draft,
    title: 'Configuration of a CloudConnexa Cloud ID',
    description: `The file ${rootFile}: the version of the format, and everything else where it is the only file.`,
    type: 'object',
    properties: {
      format: { const: formatVersion, description: 'Version of the format.' },
      ...Object.fromEntries(sections),
    },
    required: ['format'],
    additionalProperties: false,
  }
  const files = tops.map((loaded) => {
    const { kind } = loaded
    const content = 'folder' in kind.place ? creator.createObject(loaded) : creator.createSection(loaded)
    return [getPlaceName(kind.place), { $schema: draft, title: createTitle(kind), ...content }] as const
  })
  return new Map([[rootFile.replace(/\.yaml$/, ''), root], ...files])
}

function createTitle({ title, place }: Kind): string {
  const subject = title[0]?.toUpperCase() + title.slice(1)
  return 'list' in place ? `${subject}s of a Cloud ID` : `${subject} of a Cloud ID`
}

class SchemaCreator {
  readonly #kinds: KindSet

  constructor(kinds: KindSet) {
    this.#kinds = kinds
  }

  /** What stands under the key of a kind in one file, or in the file of its own. */
  createSection(loaded: LoadedKind): CatalogSchema {
    const object = this.createObject(loaded)
    return 'file' in loaded.kind.place ? object : { type: 'array', items: object }
  }

  /** An object with its directives and children. */
  createObject({ kind, shape }: LoadedKind): CatalogSchema {
    const own = this.#createShape(shape)
    const children = this.#kinds
      .getChildren(kind.name)
      .map((child) => [getPlaceName(child.kind.place), this.#createChildren(child)] as const)
    const properties = {
      ...own.properties,
      ...Object.fromEntries(children),
      ...('file' in kind.place ? {} : directives),
    }
    return { ...own, properties }
  }

  #createChildren(child: LoadedKind): CatalogSchema {
    const description = `Left out, they are not managed; [] is none.`
    return { type: 'array', items: this.createObject(child), description }
  }

  #createShape(shape: Shape): CatalogSchema {
    const described = shape.description === undefined ? {} : { description: shape.description }
    switch (shape.type) {
      case 'object':
        return { ...this.#createProperties(shape), ...described }
      case 'array':
        return { type: 'array', items: this.#createShape(shape.items), ...described }
      case 'reference':
        return { type: 'string', description: this.#describeReference(shape) }
      case 'secret':
        return {
          type: 'string',
          pattern: '^\\$\\{secret:[^{}]+\\}$',
          description: 'Reference to a secret: ${secret:name}.',
        }
      case 'plain':
        return toPublicSchema(shape.schema)
    }
  }

  #createProperties({ properties, isOpen }: ObjectShape): CatalogSchema {
    const required = properties.filter(({ isRequired }) => isRequired).map(({ name }) => name)
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map((part) => [part.name, this.#createShape(part.shape)])),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: isOpen,
    }
  }

  #describeReference({ reference }: ReferenceShape): string {
    const names = 'kind' in reference ? [reference.kind] : Object.values(reference.kinds).flat()
    const titles = new Set(names.map((name) => this.#kinds.find(name)?.kind.title))
    if (titles.has(undefined)) return `Id of a ${names.join(' or ')}.`
    const [first] = titles
    const article = /^[aeio]/i.test(first ?? '') ? 'an' : 'a'
    const by = 'by' in reference ? `, depending on \`${reference.by}\`` : ''
    return `Name of ${article} ${[...titles].join(' or ')}${by}.`
  }
}

/** What is for programs that call the API stays out. */
function toPublicSchema(schema: CatalogSchema): CatalogSchema {
  const { 'x-reference': _reference, 'x-secret': _secret, 'x-since': since, ...rest } = schema
  if (since === undefined) return rest
  const note = `In the API since ${since}.`
  return { ...rest, description: rest.description === undefined ? note : `${rest.description} ${note}` }
}
