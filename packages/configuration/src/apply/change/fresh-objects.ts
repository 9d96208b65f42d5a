import type { CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import type { KindSet } from '../../kind/kind-set.ts'
import type { Account, AccountObject } from '../../model/account.ts'
import type { PlanChange } from '../../plan-model/plan.ts'
import { readAccount } from '../../read/read-account.ts'
import { ObjectIndex } from './object-index.ts'
import type { FindKey } from './find-plan-key.ts'

/** How old what was read may be before an object is written, in milliseconds. */
const longestAge = 30_000

/** What reading objects needs. */
export interface FreshObjectsDependencies {
  readonly context: ServiceContext
  readonly kinds: KindSet
  /** The names of the plan, whatever objects are called by now. */
  readonly findKey: FindKey
  /** For every request. */
  readonly options: CallOptions
  /** As it was read before the first change. */
  readonly account: Account
}

/** Objects of one kind. */
interface KindRead {
  readonly readAt: number
  readonly index: Promise<ObjectIndex>
}

/** Objects of an account as they were read not long ago: each kind is read again when it is older. */
export class FreshObjects {
  readonly #own: FreshObjectsDependencies
  readonly #reads = new Map<string, KindRead>()

  constructor(own: FreshObjectsDependencies) {
    this.#own = own
    const { account } = own
    const index = Promise.resolve(new ObjectIndex(account.objects))
    for (const name of account.kinds) this.#reads.set(name, { readAt: account.readAt, index })
  }

  /**
   * The objects that a change may be about: the one that it names by its id, or those of its name.
   *
   * @param isNew - Whether they have to be read now, since their state is not known.
   */
  async find(change: PlanChange, isNew = false): Promise<readonly AccountObject[]> {
    const index = await this.#read(change.kind, isNew)
    return index.find(change)
  }

  /** Reads everything of a kind, where that is not known or too old. */
  #read(name: string, isNew: boolean): Promise<ObjectIndex> {
    const known = this.#reads.get(name)
    const now = this.#own.context.now()
    if (known !== undefined && !isNew && isFresh(known.readAt, now)) return known.index
    const index = this.#readKind(name)
    this.#reads.set(name, { readAt: now, index })
    // The next change reads again what could not be read.
    index.catch(() => {
      if (this.#reads.get(name)?.index === index) this.#reads.delete(name)
    })
    return index
  }

  async #readKind(name: string): Promise<ObjectIndex> {
    const { context, kinds, findKey, options } = this.#own
    const { objects } = await readAccount(context.readOnly(), kinds, {
      kinds: [name],
      findKey,
      call: options,
    })
    // Children come with it.
    return new ObjectIndex(objects.filter(({ kind }) => kind === name))
  }
}

/** What was read later than now was read before the clock was set back, nobody knows how long ago. */
function isFresh(readAt: number, now: number): boolean {
  return now >= readAt && now - readAt < longestAge
}
