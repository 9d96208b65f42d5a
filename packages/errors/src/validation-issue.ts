import { withoutUndefined } from './defined.ts'
import { shortened } from './text.ts'
import { escapeUnprintable } from './unprintable.ts'

/** A value in the parameters of an issue: plain data of small depth. */
export type IssueParameter =
  string | number | boolean | null | readonly IssueParameter[] | { readonly [name: string]: IssueParameter }

/** One thing that is wrong with a request or an answer. */
export interface ValidationIssue {
  /** Where, for example `routes[0].value`; the empty text is the whole. */
  readonly path: string
  /** What is wrong with it. */
  readonly message: string
  /** The code of the API, for example `0-10-25`, or of the check that failed. */
  readonly code?: string
  /** What the API says of the rule, for example `{ min: 1, max: 120 }`. */
  readonly parameters?: Readonly<Record<string, IssueParameter>>
}

const longestPath = 500
const longestMessage = 1000

/**
 * Frozen copies, so that the error stays what it was, without foreign keys: zod's issues hold the input. Paths and messages quote
 * the names of properties, which may come from anywhere: they are one line each, of bounded length.
 */
export function copyIssues(issues: readonly ValidationIssue[]): readonly ValidationIssue[] {
  return Object.freeze(
    issues.map(({ path, message, code, parameters }) =>
      Object.freeze({
        path: shortened(escapeUnprintable(path), longestPath),
        message: shortened(escapeUnprintable(message), longestMessage),
        ...withoutUndefined({ code: code === undefined ? undefined : escapeUnprintable(code), parameters }),
      }),
    ),
  )
}
