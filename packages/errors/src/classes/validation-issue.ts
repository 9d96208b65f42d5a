import { omitUndefined } from '../object/omit-undefined.ts'
import { truncate } from '../redaction/truncate.ts'
import { escapeUnprintable } from '../redaction/unprintable.ts'

/** A value in the parameters of an issue: plain data of small depth. */
export type IssueParameter =
  string | number | boolean | null | readonly IssueParameter[] | { readonly [name: string]: IssueParameter }

/** One thing that is wrong with a request or a response. */
export interface ValidationIssue {
  /** Where, for example `routes[0].value`; the empty string is the whole. */
  readonly path: string
  /** What is wrong with it. */
  readonly message: string
  /** The code of the API, for example `0-10-25`, or of the check that failed. */
  readonly code?: string
  /** What the API says about the rule, for example `{ min: 1, max: 120 }`. */
  readonly parameters?: Readonly<Record<string, IssueParameter>>
}

const longestPath = 500
const longestMessage = 1000

/**
 * Creates frozen copies, so that later changes do not show on the error, without foreign keys: zod's issues contain the input.
 * Paths and messages quote names of properties, which can be of any origin: they are cut, and unprintable characters escaped.
 */
export function copyIssues(issues: readonly ValidationIssue[]): readonly ValidationIssue[] {
  return Object.freeze(
    issues.map(({ path, message, code, parameters }) =>
      Object.freeze({
        path: truncate(escapeUnprintable(path), longestPath),
        message: truncate(escapeUnprintable(message), longestMessage),
        ...omitUndefined({ code: code === undefined ? undefined : escapeUnprintable(code), parameters }),
      }),
    ),
  )
}
