import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { KindItem, ListedItem } from '../kind/kind.ts'
import { getParentKind, type KindSet, type LoadedKind } from '../kind/kind-set.ts'
import type { Account, AccountObject, Notice } from '../model/account.ts'
import { formatAddress } from '../model/object-address.ts'
import { compareNaturally } from '../model/natural-order.ts'
import { toText } from '../model/properties.ts'
import { collectKinds } from './collect-kinds.ts'
import { createFingerprint } from './fingerprint.ts'
import { ItemReader } from './item-reader.ts'
import { ObjectNames } from './object-names.ts'
import { toProperties } from './to-properties.ts'

/** What reading needs to know. */
export interface ReadAccountOptions {
  /** Names of the kinds to read; their children come with them. Default: all. */
  readonly kinds?: readonly string[] | undefined
  /** For every request. */
  readonly call: CallOptions
  /** Called with each kind that was read. */
  readonly onKind?: (done: number, total: number, kind: string) => void
}

/** An item with the body that would write it. */
interface Drafted {
  readonly listed: ListedItem<KindItem>
  readonly body: object
  readonly key: string
}

/**
 * Reads an account, or some kinds of it: as few requests as there are lists, all at once, as fast as the limits allow.
 *
 * @throws {ConfigurationError} (`OPTION_INVALID`) for a kind that there is not.
 */
export async function readAccount(
  context: ServiceContext,
  kinds: KindSet,
  options: ReadAccountOptions,
): Promise<Account> {
  return new AccountReader(context, kinds, options).read()
}

class AccountReader {
  readonly #context: ServiceContext
  readonly #kinds: KindSet
  readonly #options: ReadAccountOptions
  readonly #reader: ItemReader
  readonly #names = new ObjectNames()
  readonly #drafts = new Map<string, readonly Drafted[]>()
  readonly #notices: Notice[] = []

  constructor(context: ServiceContext, kinds: KindSet, options: ReadAccountOptions) {
    this.#context = context
    this.#kinds = kinds
    this.#options = options
    this.#reader = new ItemReader(context, kinds, options.call)
  }

  async read(): Promise<Account> {
    const readAt = this.#context.now()
    const wanted = this.#selectKinds()
    await this.#readDrafts(wanted)
    const named = this.#listNamedKinds(wanted)
    await this.#readDrafts(named.filter(({ kind }) => !this.#drafts.has(kind.name)))
    // Parents before their children, in the order of the set.
    for (const { kind } of this.#kinds.all)
      if (this.#drafts.has(kind.name))
        this.#names.add(kind.name, this.#drafts.get(kind.name) ?? [], this.#kinds)
    const objects = wanted.flatMap((loaded) => this.#createObjects(loaded))
    this.#notices.push(...this.#noteUnreadable(wanted))
    return {
      cloudId: await this.#context.cloudId(),
      readAt,
      kinds: new Set(wanted.map(({ kind }) => kind.name)),
      objects,
      notices: this.#notices,
    }
  }

  #selectKinds(): readonly LoadedKind[] {
    const { kinds } = this.#options
    if (kinds === undefined) return this.#kinds.all
    const named = new Set(kinds.map((name) => this.#kinds.get(name).kind.name))
    return this.#kinds.all.filter(
      ({ kind }) => named.has(kind.name) || named.has(getParentKind(kind.place) ?? ''),
    )
  }

  async #readDrafts(kinds: readonly LoadedKind[]): Promise<void> {
    let done = 0
    const read = async ({ kind }: LoadedKind): Promise<void> => {
      const listed = await this.#reader.items(kind.name)
      const drafted = listed.flatMap((one) => {
        const body = kind.draft?.(one.item)
        return body === undefined ? [] : [{ listed: one, body, key: readKey(kind.key, kind.name, body) }]
      })
      this.#drafts.set(kind.name, drafted)
      done += 1
      this.#options.onKind?.(done, kinds.length, kind.title)
    }
    await Promise.all(kinds.map(read))
  }

  /** The kinds that references of what was read name: what is not exported has to be named nevertheless. */
  #listNamedKinds(wanted: readonly LoadedKind[]): readonly LoadedKind[] {
    const names = new Set<string>()
    for (const { kind, shape } of wanted)
      for (const { body } of this.#drafts.get(kind.name) ?? []) collectKinds(shape, { ...body }, names)
    // A copy, since names are added meanwhile.
    for (const name of Array.from(names)) {
      const parent = getParentKind(this.#kinds.find(name)?.kind.place ?? { file: '' })
      if (parent !== undefined) names.add(parent)
    }
    // The parents of children that were asked for by themselves name them.
    for (const { kind } of wanted) {
      const parent = getParentKind(kind.place)
      if (parent !== undefined) names.add(parent)
    }
    return this.#kinds.all.filter(({ kind }) => names.has(kind.name))
  }

  #createObjects(loaded: LoadedKind): readonly AccountObject[] {
    const { kind } = loaded
    const drafts = this.#drafts.get(kind.name) ?? []
    const managed = drafts.filter(({ listed }) => kind.isManaged?.(listed.item) !== false)
    if (managed.length < drafts.length) {
      const count = drafts.length - managed.length
      const reason = kind.unmanagedReason ?? 'They cannot be written.'
      this.#notices.push({ code: 'NOT_EXPORTED', message: `${kind.title}: ${count} left out. ${reason}` })
    }
    const objects = managed.map((drafted) => this.#createObject(loaded, drafted))
    return distinguish(objects).toSorted(
      (left, right) =>
        compareNaturally(left.parent ?? '', right.parent ?? '') ||
        compareNaturally(left.key, right.key) ||
        compareNaturally(left.id, right.id),
    )
  }

  #createObject(loaded: LoadedKind, { listed, body, key }: Drafted): AccountObject {
    const { kind } = loaded
    const id = listed.item.id ?? kind.name
    const parentKind = getParentKind(kind.place)
    const parent = parentKind === undefined ? undefined : this.#names.find(parentKind, listed.parentId ?? '')
    const secretName = parent === undefined ? key : `${parent.key}/${key}`
    const converted = toProperties(loaded, body, { kinds: this.#kinds, names: this.#names, secretName })
    const address = {
      kind: kind.name,
      key,
      ...(parent === undefined ? {} : { parent: parent.key }),
      ...(parent?.isUnique === false ? { distinctParentId: parent.id } : {}),
    }
    if (converted.unresolved.length > 0)
      this.#notices.push({
        code: 'REFERENCE_UNKNOWN',
        message: `${kind.title} "${key}" names ${converted.unresolved.join(', ')}, which the API does not list.`,
        objects: [address],
      })
    const protection = kind.protect?.(listed.item)
    return {
      ...address,
      id,
      ...(listed.parentId === undefined ? {} : { parentId: listed.parentId }),
      properties: converted.properties,
      secrets: converted.secrets,
      fingerprint: createFingerprint(converted.properties),
      ...(protection === undefined ? {} : { protection }),
      state: kind.describeState?.(listed.item) ?? {},
    }
  }

  #noteUnreadable(wanted: readonly LoadedKind[]): readonly Notice[] {
    return wanted
      .filter(({ kind }) => kind.list === undefined)
      .map(({ kind }) => ({
        code: 'WRITE_ONLY',
        message: `${kind.title}: the API has no operation to read it, so it is not part of an export.`,
      }))
  }
}

/** Adds the id to the address of objects that share it, or whose parents do. */
function distinguish(objects: readonly AccountObject[]): readonly AccountObject[] {
  const counts = new Map<string, number>()
  for (const object of objects)
    counts.set(formatAddress(object), (counts.get(formatAddress(object)) ?? 0) + 1)
  return objects.map((object) =>
    counts.get(formatAddress(object)) === 1 ? object : { ...object, distinctId: object.id },
  )
}

/** The key of a body; of what there is only once, the name of its kind. */
function readKey(property: string | undefined, kind: string, body: object): string {
  if (property === undefined) return kind
  const value: unknown = Reflect.get(body, property)
  return value === undefined ? '' : toText(value)
}
