import type { BenchClient } from './bench-client.ts'
import { openSdk, readPages } from './cloudconnexa.ts'

/** The SDK on got. */
export function open(url: string): BenchClient {
  return openSdk(url)
}

/** The same, reading lists with `.pages()`. */
export function openByPages(url: string): BenchClient {
  return openSdk(url, undefined, readPages)
}
