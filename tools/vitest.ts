import type { ViteUserConfig } from 'vitest/config'

// Tests see the workspace's sources, never a stale build.
const conditions = ['@cloudconnexa/source', 'node', 'import', 'module', 'default']

/** Vitest settings of one package. */
export function packageTests(name: string): ViteUserConfig {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: { name, include: ['test/**/*.test.ts'], testTimeout: 20_000, restoreMocks: true },
  }
}
