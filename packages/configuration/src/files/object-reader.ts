import type { KindSet, LoadedKind } from '../kind/kind-set.ts'
import type { ConfiguredObject, ObjectDirectives } from '../model/configuration.ts'
import { formatAddress, type ObjectAddress } from '../model/object-address.ts'
import { type Properties, toText } from '../model/properties.ts'
import { directives } from './directives.ts'
import { readProperties } from './read-properties.ts'
import type { FileEntry, FileNode, ReportFinding } from './yaml-reader.ts'

/** Reads objects with their children. */
export class ObjectReader {
  readonly objects: ConfiguredObject[] = []
  readonly managedChildren: Map<string, Set<string>> = new Map<string, Set<string>>()
  readonly #kinds: KindSet
  readonly #report: ReportFinding

  constructor(kinds: KindSet, report: ReportFinding) {
    this.#kinds = kinds
    this.#report = report
  }

  /**
   * Reads an object.
   *
   * @param owner - Its parent, where its kind is one of children.
   */
  read(loaded: LoadedKind, node: FileNode, owner?: ObjectAddress): void {
    const { kind, shape } = loaded
    if (node.type !== 'map') {
      this.#report('FILE_INVALID', `a ${kind.title} must be an object`, node.location)
      return
    }
    const children = new Map(
      this.#kinds.getChildren(kind.name).flatMap((child) => {
        const { place } = child.kind
        return 'property' in place ? [[place.property, child] as const] : []
      }),
    )
    const isOnly = 'file' in kind.place
    const isOwn = ({ name }: FileEntry): boolean =>
      !children.has(name) && (isOnly || !Object.hasOwn(directives, name))
    const { properties, locations } = readProperties(
      shape,
      node.entries.filter(isOwn),
      node.location,
      this.#report,
    )
    const key = readKey(kind.key, kind.name, properties)
    // What is missing was reported with the properties.
    if (key === undefined) return
    if (key === '') {
      this.#report('FILE_INVALID', `"${kind.key ?? ''}" of a ${kind.title} must not be empty`, node.location)
      return
    }
    const { distinctId, ...stated } = this.#readDirectives(isOnly ? [] : node.entries)
    const address = {
      kind: kind.name,
      key,
      ...(owner === undefined ? {} : { parent: owner.key }),
      ...(owner?.distinctId === undefined ? {} : { distinctParentId: owner.distinctId }),
      ...(distinctId === undefined ? {} : { distinctId }),
    }
    this.objects.push({
      ...address,
      properties: kind.normalize?.(properties) ?? properties,
      directives: stated,
      locations,
    })
    const managed = new Set<string>()
    for (const { name, value } of node.entries) {
      const child = children.get(name)
      if (child === undefined) continue
      managed.add(child.kind.name)
      if (value.type === 'array') for (const item of value.items) this.read(child, item, address)
      else
        this.#report(
          'FILE_INVALID',
          `"${name}" must be an array; write [] where there is none`,
          value.location,
        )
    }
    if (managed.size > 0) this.managedChildren.set(formatAddress(address), managed)
  }

  #readDirectives(entries: readonly FileEntry[]): ObjectDirectives & { readonly distinctId?: string } {
    const read = (name: string, type: 'string' | 'boolean'): unknown => {
      const entry = entries.find((one) => one.name === name)
      if (entry === undefined) return undefined
      const value = entry.value.type === 'plain' ? entry.value.value : undefined
      if (typeof value === type && value !== '') return value
      this.#report('FILE_INVALID', `"${name}" must be a ${type}`, entry.value.location)
      return undefined
    }
    const [distinctId, renamedFrom] = [read('$id', 'string'), read('$renamedFrom', 'string')]
    const isProtected = read('$protected', 'boolean')
    return {
      ...(typeof distinctId === 'string' ? { distinctId } : {}),
      ...(typeof renamedFrom === 'string' ? { renamedFrom } : {}),
      ...(typeof isProtected === 'boolean' ? { isProtected } : {}),
    }
  }
}

/** The key of an object; of what there is only once, the name of its kind. */
function readKey(property: string | undefined, kind: string, properties: Properties): string | undefined {
  const value = property === undefined ? kind : properties[property]
  return value === undefined ? undefined : toText(value)
}
