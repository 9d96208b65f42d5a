import { nodeTransport } from '@cloudconnexa/core/node'
import type { BenchClient } from './bench-client.ts'
import { openSdk, readPages } from './cloudconnexa.ts'

/** The SDK on node. */
export function open(url: string): BenchClient {
  return openSdk(url, nodeTransport({ proxy: false }))
}

/** The same, reading lists with `.pages()`. */
export function openByPages(url: string): BenchClient {
  return openSdk(url, nodeTransport({ proxy: false }), readPages)
}
