import { undiciTransport } from '@cloudconnexa/core/undici'
import type { BenchClient } from './bench-client.ts'
import { openSdk, readPages } from './cloudconnexa.ts'

/** The SDK on undici. */
export function open(url: string): BenchClient {
  return openSdk(url, undiciTransport({ proxy: false }))
}

/** The same, reading lists with `.pages()`. */
export function openByPages(url: string): BenchClient {
  return openSdk(url, undiciTransport({ proxy: false }), readPages)
}
