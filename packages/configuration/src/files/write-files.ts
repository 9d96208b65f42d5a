import { stringify } from 'yaml'
import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import { type ObjectDirectives, formatVersion } from '../model/configuration.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { ObjectAddress } from '../model/object-address.ts'
import type { Properties, PropertyValue } from '../model/properties.ts'
import { chooseFileNames } from './file-name.ts'
import type { FileSet } from './file-set.ts'
import { createHeader, getSectionKey, keepFile, listTopKinds, rootFile } from './layout.ts'

/** What is written: of an account as well as of a configuration. */
export interface WritableObjects {
  /** Kinds that get a file or folder, with or without objects. */
  readonly kinds: ReadonlySet<string>
  /** Their objects. */
  readonly objects: readonly (ObjectAddress & {
    readonly properties: Properties
    readonly directives?: ObjectDirectives
    /** Name of the file that has it already, without its folder: names of files mean nothing, so that people choose them. */
    readonly fileName?: string
  })[]
}

type WritableObject = WritableObjects['objects'][number]

/** How a configuration is laid out: one file for each object and kind, or one for all. */
export type FileLayout = 'folder' | 'file'

/**
 * Writes objects as files: in one order, without ids, each with a newline at its end. The same objects become the same files.
 */
export function writeFiles(source: WritableObjects, kinds: KindSet, layout: FileLayout): FileSet {
  const writer = new FileWriter(source, kinds)
  return layout === 'folder' ? writer.writeFolder() : writer.writeFile()
}

class FileWriter {
  readonly #kinds: KindSet
  readonly #written: readonly LoadedKind[]
  /** Objects by kind and, for children, the key of the parent. */
  readonly #objects: ReadonlyMap<string, readonly WritableObject[]>

  constructor({ kinds: written, objects }: WritableObjects, kinds: KindSet) {
    this.#kinds = kinds
    this.#written = listTopKinds(kinds).filter(
      ({ kind }) => written.has(kind.name) && kind.list !== undefined,
    )
    this.#objects = Map.groupBy(objects, ({ kind, parent, distinctParentId }) =>
      joinOwner(kind, parent, distinctParentId),
    )
  }

  writeFolder(): FileSet {
    const files = new Map<string, string>([
      [rootFile, `${createHeader(this.#kinds)}\n${toYaml({ format: formatVersion })}`],
    ])
    for (const loaded of this.#written) {
      const { place, name } = loaded.kind
      const objects = this.#list(name)
      if ('file' in place) {
        const [only] = objects
        if (only !== undefined) files.set(`${place.file}.yaml`, toYaml(only.properties))
      } else if ('list' in place) {
        files.set(`${place.list}.yaml`, toYaml(objects.map((object) => this.#toValue(loaded, object))))
      } else if ('folder' in place) {
        const names = chooseFileNames(objects)
        for (const [index, object] of objects.entries())
          files.set(`${place.folder}/${names[index] ?? ''}`, toYaml(this.#toValue(loaded, object)))
        if (objects.length === 0) files.set(`${place.folder}/${keepFile}`, '')
      }
    }
    return files
  }

  writeFile(): FileSet {
    const sections = this.#written.flatMap((loaded): (readonly [string, PropertyValue])[] => {
      const objects = this.#list(loaded.kind.name)
      const key = getSectionKey(loaded)
      if (!('file' in loaded.kind.place))
        return [[key, objects.map((object) => this.#toValue(loaded, object))]]
      const [only] = objects
      return only === undefined ? [] : [[key, only.properties]]
    })
    const content = Object.fromEntries<PropertyValue>([['format', formatVersion], ...sections])
    return new Map([[rootFile, `${createHeader(this.#kinds)}\n${toYaml(content)}`]])
  }

  #list(kind: string, parent?: ObjectAddress): readonly WritableObject[] {
    const owner = joinOwner(kind, parent?.key, parent?.distinctId)
    const objects = this.#objects.get(owner) ?? []
    return objects.toSorted(
      (left, right) =>
        compareNaturally(left.key, right.key) ||
        compareNaturally(left.distinctId ?? '', right.distinctId ?? ''),
    )
  }

  #toValue({ kind }: LoadedKind, object: WritableObject): Properties {
    const { renamedFrom, isProtected } = object.directives ?? {}
    const children = this.#kinds
      .getChildren(kind.name)
      .flatMap((child): (readonly [string, PropertyValue])[] =>
        'property' in child.kind.place && child.kind.list !== undefined
          ? [
              [
                child.kind.place.property,
                this.#list(child.kind.name, object).map((one) => this.#toValue(child, one)),
              ],
            ]
          : [],
      )
    return Object.fromEntries<PropertyValue>([
      ...(object.distinctId === undefined ? [] : [['$id', object.distinctId] as const]),
      ...(renamedFrom === undefined ? [] : [['$renamedFrom', renamedFrom] as const]),
      ...(isProtected === true ? [['$protected', true] as const] : []),
      ...Object.entries(object.properties),
      ...children,
    ])
  }
}

function joinOwner(kind: string, parent: string | undefined, parentId: string | undefined): string {
  return JSON.stringify([kind, parent, parentId])
}

function toYaml(value: PropertyValue): string {
  return stringify(value, {
    // Strings that older readers of YAML take for something else are quoted, such as the country code NO.
    compat: 'yaml-1.1',
    lineWidth: 0,
    aliasDuplicateObjects: false,
    singleQuote: true,
    flowCollectionPadding: false,
  })
}
