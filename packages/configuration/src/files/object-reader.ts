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
    const key = readKey(loaded, properties)
    // What is missing was reported with the properties.
    if (key === undefined) return
    const stating = isOnly ? [] : node.entries.filter((entry) => Object.hasOwn(directives, entry.name))
    const { distinctId, ...stated } = this.#readDirectives(stating)
    for (const { name, location } of stating) locations.set(name, location)
    if (key === '' && distinctId === undefined) {
      this.#report(
        'FILE_INVALID',
        `"${kind.key ?? ''}" (${kind.title}) must not be empty without "$id"`,
        node.location,
      )
      return
    }
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
    this.#readChildren(node.entries, children, address)
  }

  #readChildren(
    entries: readonly FileEntry[],
    children: ReadonlyMap<string, LoadedKind>,
    parent: ObjectAddress,
  ): void {
    const managed = new Set<string>()
    for (const { name, value } of entries) {
      const child = children.get(name)
      if (child === undefined) continue
      managed.add(child.kind.name)
      if (value.type === 'array') for (const item of value.items) this.read(child, item, parent)
      else
        this.#report(
          'FILE_INVALID',
          `"${name}" must be an array; write [] where there is none`,
          value.location,
        )
    }
    if (managed.size > 0) this.managedChildren.set(formatAddress(parent), managed)
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

/** The key of an object; of what there is only once, the name of its kind. `undefined` where it has to be there and is not. */
function readKey({ kind, shape }: LoadedKind, properties: Properties): string | undefined {
  if (kind.key === undefined) return kind.name
  const value = properties[kind.key]
  if (value !== undefined) return toText(value)
  const isRequired = shape.properties.some(({ name, isRequired: must }) => must && name === kind.key)
  return isRequired ? undefined : ''
}
