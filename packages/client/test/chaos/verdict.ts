import { CloudConnexaError } from '@cloudconnexa/client'
import type { CallRecord, Network } from './records.ts'

/** What a caller asks for. */
export type Wish =
  | { readonly method: 'GET'; readonly id: string }
  | { readonly method: 'PUT' | 'POST'; readonly id?: string; readonly name: string }
  | { readonly method: 'DELETE'; readonly id: string }

/** What the server knows of a call, and of the object that it was about. */
export interface Truth extends CallRecord {
  /** Whether the object is still there. */
  readonly isThere: boolean
}

/** How a call ended for its caller. */
export type Ending =
  { readonly value: Partial<Network> | undefined } | { readonly error: unknown; readonly reason?: unknown }

/**
 * What is wrong with what a caller was told, given what the server has done; `undefined` where the two agree.
 *
 * @param truth - What the server has counted once the call was over.
 */
export function findContradiction(wish: Wish, ending: Ending, truth: Truth): string | undefined {
  if (wish.method === 'POST' && truth.applied > 1) return `a POST was applied ${truth.applied} times`
  if ('value' in ending) return judgeSuccess(wish, ending.value, truth)
  return judgeFailure(ending.error, ending.reason, truth)
}

function judgeSuccess(
  wish: Wish,
  value: Partial<Network> | undefined,
  { applied, isThere }: Truth,
): string | undefined {
  // What somebody else has deleted is gone too: a DELETE that is repeated and finds nothing has done its work.
  if (wish.method === 'DELETE' && !isThere) return undefined
  if (applied === 0) return `${wish.method} was reported as done, but nothing was applied`
  if (wish.method === 'DELETE') return `DELETE ${wish.id} was reported as done, but it is still there`
  if (value === undefined) return `${wish.method} was reported as done without a value`
  if (wish.method === 'GET')
    return value.id === wish.id ? undefined : `GET ${wish.id} returned ${String(value.id)}`
  return value.name === wish.name ? undefined : `${wish.method} ${wish.name} returned ${String(value.name)}`
}

function judgeFailure(error: unknown, reason: unknown, record: CallRecord): string | undefined {
  // The caller's own reason says nothing of the outcome.
  if (reason !== undefined && error === reason) return undefined
  if (!(error instanceof CloudConnexaError))
    return `failed with something untyped: ${error instanceof Error ? error.constructor.name : typeof error}`
  const { received, applied } = record
  const told = `${error.name} ${error.code} status ${error.status ?? 'none'} told as ${error.outcome ?? 'nothing'}`
  switch (error.outcome) {
    case 'not-sent':
      return received === 0 ? undefined : `${told}, but ${received} requests arrived (${applied} applied)`
    case 'refused':
      return applied === 0 ? undefined : `${told}, but ${applied} requests were applied`
    case 'applied':
      return applied > 0 ? undefined : `${told}, but nothing was applied`
    case 'unknown':
      return undefined
    case undefined:
      return told
    default:
      return told
  }
}
