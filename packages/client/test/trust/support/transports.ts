import { gotTransport } from '@cloudconnexa/core'
import type { Transport } from '@cloudconnexa/core/runtime'
import { nodeTransport } from '@cloudconnexa/core/node'
import { undiciTransport } from '@cloudconnexa/core/undici'

/** Every transport there is: what a server may send must do no harm with any of them. One line for each. */
export const transports: Readonly<Record<string, () => Transport>> = {
  got: () => gotTransport({ proxy: false }),
  node: () => nodeTransport({ proxy: false }),
  undici: () => undiciTransport({ proxy: false }),
}
