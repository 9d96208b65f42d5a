import type { CallOptions } from '../call/call-options.ts'
import { attachCalledMethod, nameFailures, readCalledMethod } from '../call/called-method.ts'
import { createInvalidInput } from './check-bodies.ts'
import { loadMaskedSecretError } from '../secrets/load-masked-secret-error.ts'
import { holdsMaskedSecrets } from '../secrets/masked-secrets.ts'
import { describeType } from '../options/describe-type.ts'
import { type Draft, toRequest } from './draft.ts'
import { guardResponseShape } from './guard-response-shape.ts'
import type { ServiceContext } from './service.ts'

/** Changes to a resource: keys that are named are replaced, `null` leaves a key out, which clears it. */
export type Patch<Request> = { readonly [Key in keyof Request]?: Request[Key] | null }

/** The steps of a {@link patchResource}. */
export interface PatchSteps<Response, Request> {
  /** Reads the resource as it is, with options that share one timeout with the write. */
  readonly read: (options: CallOptions) => PromiseLike<Response>
  /** Turns what was read into the request that would write it again. */
  readonly draft: (response: Response) => Draft<Request>
  /** The properties to change; `null` clears one. */
  readonly changes: Patch<Request>
  /** Replaces the resource, with the options of the read. */
  readonly write: (request: Request, options: CallOptions) => PromiseLike<Response>
}

/**
 * Changes single properties of a resource that the API can only replace as a whole: reads it, merges the changes into
 * its draft (top-level keys, not deeper), writes it back. Not atomic: what somebody else writes in between is lost.
 *
 * @param context - The context of the service.
 * @param steps - How the resource is read and written, and what changes.
 * @param options - The options of the method; its `timeout` is that of both requests together.
 * @returns The resource as the API has written it.
 * @throws {ValidationError} when the changes are not an object, or one holds a mask such as `[secret]` in place of a secret; then nothing is sent.
 * @throws {ResponseValidationError} (`RESPONSE_INVALID`) when what was read makes no draft; then nothing is written.
 * @throws {TimeoutError} (`DEADLINE_EXCEEDED`) when both requests together take longer than `timeout`.
 */
export async function patchResource<Response, Request extends object>(
  context: ServiceContext,
  steps: PatchSteps<Response, Request>,
  options?: CallOptions,
): Promise<Response> {
  const { read, draft, changes, write } = steps
  const shared = context.shareTimeout(options)
  requireChanges(changes)
  const calledMethod = readCalledMethod(shared)
  // The request would be refused anyway, but only after the resource has been read.
  if (holdsMaskedSecrets(changes, false))
    throw attachCalledMethod(await loadMaskedSecretError(changes, false), calledMethod)
  const response = await read(shared)
  const drafted = nameFailures(calledMethod, () =>
    guardResponseShape(() => Object.entries(toRequest<Request>(draft(response)))),
  )
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const merged = Object.fromEntries([...drafted, ...named])
  // The operation's request model checks it before anything is sent, enumerations included.
  return write(toRequest<Request>(merged as Draft<Request>), shared)
}

/** Without this, the resource would be written back as it was. */
function requireChanges(changes: unknown): void {
  if (typeof changes === 'object' && changes !== null && !Array.isArray(changes)) return
  const kind = Array.isArray(changes) ? 'an array' : describeType(changes)
  throw createInvalidInput([{ path: 'changes', message: `must be an object, not ${kind}` }])
}
