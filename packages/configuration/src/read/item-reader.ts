import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { KindItem, KindReader, ListedItem } from '../kind/kind.ts'
import type { KindSet } from '../kind/kind-set.ts'

/** Reads the items of kinds, each kind once. */
export class ItemReader implements KindReader {
  readonly context: ServiceContext
  readonly options: CallOptions
  readonly #kinds: KindSet
  readonly #items = new Map<string, Promise<readonly ListedItem<KindItem>[]>>()

  /** @param context - Anything but reads is refused on it, whatever a kind of a plugin does. */
  constructor(context: ServiceContext, kinds: KindSet, options: CallOptions) {
    this.context = context.readOnly()
    this.options = options
    this.#kinds = kinds
  }

  /** Reads the items of a kind, or hands out what was read before. */
  items(kind: string): Promise<readonly ListedItem<KindItem>[]> {
    const known = this.#items.get(kind)
    if (known !== undefined) return known
    const items = this.#read(kind)
    this.#items.set(kind, items)
    return items
  }

  async #read(name: string): Promise<readonly ListedItem<KindItem>[]> {
    return (await this.#kinds.get(name).kind.list?.(this)) ?? []
  }
}
