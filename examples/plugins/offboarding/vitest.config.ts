import type { ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = {
  // The conformance kit starts processes of its own, which takes a while on a busy machine.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
}
export default config
