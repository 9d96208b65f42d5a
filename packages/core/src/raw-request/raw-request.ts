import type { BodyEncoding, HttpMethod } from '../contract/operation.ts'
import type { StandardSchema } from '../model/standard-schema.ts'
import type { PagingStyle } from '../paging/paging-style.ts'

/** A value of a query parameter; an array repeats the parameter, `undefined` leaves it out. */
export type RawQueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[]

/** Query parameters by name, not encoded. */
export type RawQuery = Readonly<Record<string, RawQueryValue>>

/** A request to any path of the API, such as that of an operation that is newer than the SDK. */
export interface RawRequest<T = unknown> {
  /** HTTP method. POST and PATCH are not repeated where nobody knows whether they took effect. */
  readonly method: HttpMethod
  /**
   * Path below that of the API, with a leading slash: `/networks`. Segments are to be encoded: `/users/${encodeURIComponent(id)}`.
   * It names no host and holds no query; segments such as `..` are refused, encoded or not.
   */
  readonly path: string
  /** Query parameters; the SDK encodes them. */
  readonly query?: RawQuery | undefined
  /**
   * The request body: an object or array is sent as JSON, with its `Secret` values in clear; a string or a `Secret` as text; a
   * `Uint8Array` as bytes.
   */
  readonly body?: object | string | undefined
  /** Media type of the body. Default: `application/json`, `text/plain` or `application/octet-stream`. */
  readonly contentType?: string | undefined
  /** How the response body is read. Default `json`. A JSON response without a body is `undefined`. */
  readonly responseType?: BodyEncoding | undefined
  /**
   * Checks the response body and makes the result of it: any Standard Schema. Without one the result is the body as it came, with
   * its secrets in clear.
   */
  readonly schema?: StandardSchema<T> | undefined
}

/**
 * How the pages of a list are found:
 *
 * - `numbers`: by `page` and `size`, in an envelope with `content` and `totalPages`, as nearly all lists of the API.
 * - `array`: the list comes whole, as an array.
 * - `{ cursor: 'sessions' }`: by `cursor` and `nextCursor`, in an envelope with the items under the name given.
 * - A style of your own.
 */
export type RawPaging = 'numbers' | 'array' | { readonly cursor: string } | PagingStyle<never, unknown>

/** A request for a list at any path of the API. */
export interface RawPagesRequest<Item = unknown> {
  /** As in {@link RawRequest.path}. */
  readonly path: string
  /** Query parameters of every page. `size` is how many items a page has: 1,000 by default, 100 with a cursor. */
  readonly query?: RawQuery | undefined
  /** How pages are found. Default `numbers`. */
  readonly paging?: RawPaging | undefined
  /** Checks each item and makes the item of the list of it: any Standard Schema. */
  readonly schema?: StandardSchema<Item> | undefined
}
