import type { Secret } from '../secrets/secret.ts'

/** A request in the making: enumerations are plain strings, and what is absent may be `undefined` or `null`. */
export type Draft<Request> = Request extends Secret
  ? Request
  : Request extends string
    ? string
    : Request extends readonly (infer Item)[]
      ? readonly Draft<Item>[]
      : Request extends object
        ? { readonly [Key in keyof Request]?: Draft<Request[Key]> | null | undefined }
        : Request

/**
 * Makes a request of a draft: what is `undefined` or `null` is left out, at any depth, because request models know only
 * present and absent properties.
 *
 * @param draft - The properties that a response has for the request.
 * @returns The request. Values that the API sent and its documentation does not know stay as they are: the request model
 *   refuses them, by name, before anything is sent.
 */
export function toRequest<Request extends object>(draft: Draft<Request>): Request {
  // A response holds what its request needs, as far as the documentation can be believed; the request model checks it.
  return dropAbsent(draft) as Request
}

function dropAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropAbsent)
  if (!isPlainObject(value)) return value
  const present = Object.entries(value).filter(([, part]) => part !== undefined && part !== null)
  return Object.fromEntries(present.map(([key, part]) => [key, dropAbsent(part)]))
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
