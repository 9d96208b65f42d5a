import { type CallOptions, CloudConnexaError } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { Kind, KindItem, ListedItem } from '../kind/kind.ts'
import { getParentKind, type KindSet, type LoadedKind } from '../kind/kind-set.ts'
import type { Account, Notice } from '../model/account.ts'
import { toText } from '../model/properties.ts'
import { collectKinds } from './collect-kinds.ts'
import { createObjects } from './create-objects.ts'
import type { DraftedItem } from './drafted-item.ts'
import { ItemReader } from './item-reader.ts'
import { ObjectNames } from './object-names.ts'

/** What reading needs to know. */
export interface ReadAccountOptions {
  /** Names of the kinds to read; their children come with them. Default: all. */
  readonly kinds?: readonly string[] | undefined
  /** For every request. */
  readonly call: CallOptions
  /** Names an object otherwise than the account does, in its own address and wherever it is referred to; `undefined` leaves its name. */
  readonly findKey?: (kind: string, id: string) => string | undefined
  /** Called with each kind that was read. */
  readonly onKind?: (done: number, total: number, kind: string) => void
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
  /** Ends all lists when one of them fails. */
  readonly #ended = new AbortController()
  readonly #names = new ObjectNames()
  readonly #drafts = new Map<string, readonly DraftedItem[]>()
  readonly #notices: Notice[] = []

  constructor(context: ServiceContext, kinds: KindSet, options: ReadAccountOptions) {
    this.#context = context
    this.#kinds = kinds
    this.#options = options
    const { signal } = options.call
    const ended = this.#ended.signal
    this.#reader = new ItemReader(context, kinds, {
      ...options.call,
      signal: signal === undefined ? ended : AbortSignal.any([signal, ended]),
    })
  }

  async read(): Promise<Account> {
    try {
      return await this.#readAll()
    } catch (error) {
      this.#ended.abort(error)
      throw error
    }
  }

  async #readAll(): Promise<Account> {
    const readAt = this.#context.now()
    const selected = this.#selectKinds()
    await this.#readDrafts(selected)
    const wanted = selected.filter(({ kind }) => this.#drafts.has(kind.name))
    const named = this.#listNamedKinds(wanted)
    await this.#readDrafts(named.filter(({ kind }) => !this.#drafts.has(kind.name)))
    // Parents before their children, in the order of the set.
    for (const { kind } of this.#kinds.all)
      if (this.#drafts.has(kind.name))
        this.#names.add(kind.name, this.#drafts.get(kind.name) ?? [], this.#kinds)
    const objects = wanted.flatMap((loaded) =>
      createObjects(loaded, this.#drafts.get(loaded.kind.name) ?? [], {
        kinds: this.#kinds,
        names: this.#names,
        notices: this.#notices,
      }),
    )
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
      const listed = await this.#list(kind)
      if (listed === undefined) return
      const drafted = listed.flatMap((one) => {
        const body = kind.draft?.(one.item)
        if (body === undefined) return []
        const ownKey = readKey(kind.key, kind.name, body)
        const key = this.#options.findKey?.(kind.name, one.item.id ?? kind.name) ?? ownKey
        return [{ listed: one, body, key, ownKey }]
      })
      this.#drafts.set(kind.name, drafted)
      done += 1
      this.#options.onKind?.(done, kinds.length, kind.title)
    }
    await Promise.all(kinds.map(read))
  }

  /** @returns `undefined` for a kind that the client's `apiVersion` does not have. */
  async #list(kind: Kind): Promise<readonly ListedItem<KindItem>[] | undefined> {
    try {
      return await this.#reader.items(kind.name)
    } catch (error) {
      if (!(error instanceof CloudConnexaError) || error.code !== 'UNSUPPORTED_OPERATION') throw error
      const message = `${kind.title}: API ${this.#context.apiVersion} does not have it, so it is not part of an export.`
      this.#notices.push({ code: 'NOT_SUPPORTED', message })
      return undefined
    }
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

  #noteUnreadable(wanted: readonly LoadedKind[]): readonly Notice[] {
    return wanted
      .filter(({ kind }) => kind.list === undefined)
      .map(({ kind }) => ({
        code: 'WRITE_ONLY',
        message: `${kind.title}: the API has no operation to read it, so it is not part of an export.`,
      }))
  }
}

/** The key of a body; of what there is only once, the name of its kind. */
function readKey(property: string | undefined, kind: string, body: object): string {
  if (property === undefined) return kind
  const value: unknown = Reflect.get(body, property)
  return value === undefined ? '' : toText(value)
}
