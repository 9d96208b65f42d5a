import { refuseMaskedSecrets } from '../secrets/masked-secrets.ts'
import type { Secret } from '../secrets/secret.ts'
import { guardResponseShape } from './guard-response-shape.ts'

/** Changes to a resource: keys that are named are replaced, `null` leaves a key out, which clears it. */
export type Patch<Request> = { readonly [Key in keyof Request]?: Request[Key] | null }

/** A request in the making: enumerations are plain texts, and what is absent may be `undefined` or `null`. */
export type Draft<Request> = Request extends Secret
  ? Request
  : Request extends string
    ? string
    : Request extends readonly (infer Item)[]
      ? readonly Draft<Item>[]
      : Request extends object
        ? { readonly [Key in keyof Request]?: Draft<Request[Key]> | null | undefined }
        : Request

/** The steps of a {@link patchResource}. */
export interface PatchSteps<Response, Request> {
  /** Reads the resource as it is. */
  readonly read: () => PromiseLike<Response>
  /** Turns what was read into the request that would write it again. */
  readonly draft: (response: Response) => Draft<Request>
  /** The properties to change; `null` clears one. */
  readonly changes: Patch<Request>
  /** Replaces the resource. */
  readonly write: (request: Request) => PromiseLike<Response>
}

/**
 * Changes single properties of a resource that the API can only replace as a whole: reads it, merges the changes into
 * its draft (top-level keys, not deeper), writes it back. Not atomic: what somebody else writes in between is lost.
 *
 * @throws {ValidationError} when a change holds a mask such as `[secret]` in place of a secret; then nothing is sent.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when what was read makes no draft; then nothing is written.
 */
export async function patchResource<Response, Request extends object>(
  steps: PatchSteps<Response, Request>,
): Promise<Response> {
  const { read, draft, changes, write } = steps
  // The request would be refused anyway, but only after the resource has been read.
  refuseMaskedSecrets(changes)
  const response = await read()
  const drafted = guardResponseShape(() => Object.entries(withoutAbsent(draft(response)) as object)) // drafts are objects
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const merged = Object.fromEntries([...drafted, ...named])
  // The operation's request model checks it before anything is sent, enumerations included.
  return write(withoutAbsent(merged) as Request)
}

/** The value without keys that are `undefined` or `null`, at any depth: request models know only present and absent. */
function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent)
  if (!isPlainObject(value)) return value
  const present = Object.entries(value).filter(([, part]) => part !== undefined && part !== null)
  return Object.fromEntries(present.map(([key, part]) => [key, withoutAbsent(part)]))
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
