import { createUser } from '../../server/users.ts'

/** Recognisable values in places that no print of an error may show. */
export const canaries = {
  token: 'canary-token-5f1c7e',
  'API key': 'canary-key-9a2b4d',
  'request body': 'canary-body-3e8f60',
} as const

/** The header that carries the API key, as gateways ask for one beside the token. */
export const keyHeader = 'x-api-key'

/** What a single call may be given. */
export interface CallWish {
  readonly signal?: AbortSignal
}

/** One client library on one server; retries are on, everything else is as by default. Sends token and API key with every request. */
export interface TrustClient {
  /** A GET. */
  readonly read: (wish?: CallWish) => Promise<unknown>
  /** A POST with the canary in its body. */
  readonly create: (wish?: CallWish) => Promise<unknown>
  /** A DELETE. */
  readonly remove: () => Promise<unknown>
  /** A GET that shall end after some milliseconds in all, where the library has an option for that. */
  readonly readWithin?: (milliseconds: number) => Promise<unknown>
  /** Reads a list item by item, where the library has paging. */
  readonly list?: () => AsyncIterable<unknown>
  readonly close?: () => Promise<unknown>
}

/** The response to a request for a page of a list. */
export interface PageResponse {
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One library that goes through the scenarios. */
export interface Peer {
  readonly name: string
  /** The npm package whose version is told. */
  readonly package: string
  /** Whether a call can be cancelled by a signal. */
  readonly takesSignal: boolean
  readonly open: (url: string) => TrustClient
  /** A first page that says, in the form of the library's API, that more follow; sent whatever page is asked for. */
  readonly firstPage?: (url: string) => PageResponse
}

/** Two items of a list. */
export const items: readonly object[] = [createUser(0), createUser(1)]
