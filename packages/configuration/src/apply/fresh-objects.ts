import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { getParentKind, type KindSet } from '../kind/kind-set.ts'
import type { Account, AccountObject } from '../model/account.ts'
import type { PlanChange } from '../plan-model/plan.ts'
import { readAccount } from '../read/read-account.ts'

/** How old what was read may be before an object is written, in milliseconds. */
const longestAge = 30_000

/** Objects of an account as they were read not long ago: each kind is read again when it is older. */
export class FreshObjects {
  readonly #context: ServiceContext
  readonly #kinds: KindSet
  readonly #options: CallOptions
  readonly #objects = new Map<
    string,
    { readonly readAt: number; readonly found: Promise<readonly AccountObject[]> }
  >()

  constructor(context: ServiceContext, kinds: KindSet, options: CallOptions, account: Account) {
    this.#context = context
    this.#kinds = kinds
    this.#options = options
    for (const name of account.kinds)
      this.#objects.set(name, {
        readAt: account.readAt,
        found: Promise.resolve(account.objects.filter(({ kind }) => kind === name)),
      })
  }

  /**
   * The objects that a change may be about: the one that it names by its id, or those of its name.
   *
   * @param isNew - Whether they have to be read now, since their state is not known.
   */
  async find(change: PlanChange, isNew = false): Promise<readonly AccountObject[]> {
    const objects = await this.#read(change.kind, isNew)
    return change.objectId === undefined
      ? objects.filter(({ key, parent }) => key === change.key && parent === change.parent)
      : objects.filter(({ id }) => id === change.objectId)
  }

  /** Reads everything of a kind, where that is not known or too old. */
  #read(name: string, isNew: boolean): Promise<readonly AccountObject[]> {
    const known = this.#objects.get(name)
    const now = this.#context.now()
    if (known !== undefined && !isNew && now - known.readAt < longestAge) return known.found
    const parent = getParentKind(this.#kinds.get(name).kind.place)
    const kinds = [...(parent === undefined ? [] : [parent]), name]
    const found = readAccount(this.#context.readOnly(), this.#kinds, { kinds, call: this.#options }).then(
      ({ objects }) => objects.filter(({ kind }) => kind === name),
    )
    this.#objects.set(name, { readAt: now, found })
    return found
  }
}
