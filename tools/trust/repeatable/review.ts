import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '@cloudconnexa/core/service'
import type { ApiDocument } from '../../generate/spec/document.ts'

/** Whether a request may be sent again when it is not known whether it took effect, and why. */
interface Verdict {
  readonly repeatable: boolean
  readonly reason: string
}

/** The review of all operations in `spec/repeatable.json`. */
export interface RepeatableReview {
  /** What holds for all operations of a method. POST has no rule: each operation is looked at by itself. */
  readonly methods: Readonly<Record<string, Verdict>>
  /** Every POST, and those of other methods about which there is more to say, by operation id. */
  readonly operations: Readonly<Record<string, Verdict & { readonly method: string }>>
}

/** Reads the review. */
export function readReview(specFolder: string): RepeatableReview {
  // The file is part of this repository; its shape is what the interfaces above say, and the comparison below checks it.
  return JSON.parse(readFileSync(join(specFolder, 'repeatable.json'), 'utf8')) as RepeatableReview
}

/** Where the review and the contracts of the SDK, or the API document, do not agree. */
export function reviewProblems(
  { methods, operations }: RepeatableReview,
  document: ApiDocument,
  contracts: readonly Contract[],
): readonly string[] {
  const documented = new Map(document.operations.map(({ id, method }) => [id, method]))
  const byId = new Map(contracts.map((contract) => [contract.id, contract]))
  const listed = Object.entries(operations)
  return [
    ...[...documented]
      .filter(([id, method]) => methods[method] === undefined && operations[id] === undefined)
      .map(([id, method]) => `${id} is a ${method} and has not been reviewed`),
    ...listed
      .filter(([id]) => !documented.has(id))
      .map(([id]) => `${id} has been reviewed, but is no operation of the API`),
    ...listed
      .filter(([id, { method }]) => documented.has(id) && documented.get(id) !== method)
      .map(([id, { method }]) => `${id} has been reviewed as ${method}, but is ${documented.get(id)}`),
    ...[...documented].flatMap(([id, method]) => {
      const contract = byId.get(id)
      const verdict = operations[id] ?? methods[method]
      return contract === undefined || verdict === undefined ? [] : verdictProblems(contract, verdict)
    }),
    ...[...Object.entries(methods), ...listed]
      .filter(([, { reason }]) => reason.trim() === '')
      .map(([name]) => `${name} has no reason`),
  ]
}

function verdictProblems({ id, method, repeatable }: Contract, verdict: Verdict): readonly string[] {
  if (method !== 'POST') {
    // The retry policy sends these again whatever the contract says.
    if (!verdict.repeatable) return [`${id} is reviewed as not repeatable, but every ${method} is repeated`]
    return repeatable === undefined ? [] : [`${id} says "repeatable", which a ${method} is by itself`]
  }
  if ((repeatable === true) === verdict.repeatable) return []
  return [
    `${id} is ${repeatable === true ? '' : 'not '}repeatable by its contract, but ${verdict.repeatable ? '' : 'not '}by the review`,
  ]
}

/** The review as Markdown. */
export function reviewText({ methods, operations }: RepeatableReview): string {
  const row = (name: string, { repeatable, reason }: Verdict): string =>
    `| ${name} | ${repeatable ? 'yes' : 'no'} | ${reason} |`
  const of = (method: string): readonly string[] =>
    Object.entries(operations)
      .filter(([, verdict]) => verdict.method === method)
      .map(([id, verdict]) => row(`\`${id}\``, verdict))
  return [
    '| operation | sent again | why |',
    '| --- | --- | --- |',
    ...Object.entries(methods).flatMap(([method, verdict]) => [
      row(`every ${method}`, verdict),
      ...of(method),
    ]),
    ...of('POST'),
  ].join('\n')
}
