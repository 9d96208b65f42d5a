import type { KindItem, ListedItem } from '../kind/kind.ts'

/** An item with the body that would write it. */
export interface DraftedItem {
  /** As it was listed. */
  readonly listed: ListedItem<KindItem>
  /** What would write it. */
  readonly body: object
  /** Its key, as it is read. */
  readonly ownKey: string
  /** The key that it gets: that of after a rename. */
  readonly key: string
}
