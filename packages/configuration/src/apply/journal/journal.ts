/**
 * A line of the journal of an apply: one JSON object, written and synced before anything else happens. It holds addresses, ids and
 * digests, never a body or a secret.
 */
export type JournalEntry =
  /** The first line: what is applied. */
  | {
      readonly type: 'begin'
      readonly journalVersion: number
      readonly planDigest: string
      readonly cloudId: string | null
      readonly at: string
    }
  /** Before the first request of a change. */
  | { readonly type: 'start'; readonly address: string; readonly action: string; readonly at: string }
  /** After its last response. */
  | { readonly type: 'done'; readonly address: string; readonly id?: string; readonly at: string }
  /** The API has refused it: nothing was done. */
  | { readonly type: 'failed'; readonly address: string; readonly code: string; readonly at: string }
  /** Nobody knows whether it was done: `resume` looks before it sends anything. */
  | { readonly type: 'unknown'; readonly address: string; readonly code: string; readonly at: string }
  /** The last line: nothing is left to resume. */
  | { readonly type: 'end'; readonly at: string }

/** Where a change of a journal has got to. */
export type JournalState = 'pending' | 'started' | 'done' | 'failed' | 'unknown'
