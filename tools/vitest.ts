import { fileURLToPath } from 'node:url'
import type { ViteUserConfig } from 'vitest/config'

type TestSettings = NonNullable<ViteUserConfig['test']>

// Tests see the workspace's sources, never a stale build.
const conditions = ['@cloudconnexa/source', 'node', 'import', 'module', 'default']

// Tests start some hundred processes that load the same modules, most of them TypeScript.
const compileCache = fileURLToPath(new URL('../node_modules/.cache/compiled-modules', import.meta.url))

// Below a folder of tests. All other files share processes, and the modules that are loaded in them: one that leaves something
// behind there is fixed, and comes here only with the reason why it cannot be.
/** They choose a transport for their process, then import the suites of other files, which register their tests once. */
const transportFiles = ['**/on-*.test.ts']
/** They count what their process holds on to, which files before them in a shared process would still be giving back. */
const countingFiles = ['**/residue.test.ts']
/** They replace modules of Node while ours are loaded. */
const mockingFiles = ['**/failing-disk.test.ts']
/** They need a keychain, proxies or Redis; `session.ts` beside them starts them. */
const sessionFiles = ['real-keychain/**', 'real-proxies/**', 'real-redis/**', 'redis-outages/**']

/** Builds the vitest settings of one project. As many files run at a time as there are cores. */
export function defineTests(name: string, settings: TestSettings): ViteUserConfig {
  return {
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      testTimeout: 20_000,
      hookTimeout: 20_000,
      restoreMocks: true,
      maxWorkers: '100%',
      // Node runs the sources as they are. Vite's runner would make the stack trace of every error anew, which takes more time
      // than most tests; only mocked modules need it.
      experimental: { viteModuleRunner: false, nodeLoader: false },
      env: { NODE_COMPILE_CACHE: compileCache },
      ...settings,
    },
  }
}

/**
 * Builds the vitest settings of a package, or of several whose tests share processes.
 *
 * @param folders - Where the packages are; default is the folder of the settings.
 */
export function packageTests(name: string, folders: readonly string[] = ['.']): ViteUserConfig {
  const locate = (patterns: readonly string[]): string[] =>
    folders.flatMap((folder) => patterns.map((pattern) => `${folder}/test/${pattern}`))
  const isolatedFiles = [...transportFiles, ...countingFiles]
  const apart = [...isolatedFiles, ...mockingFiles, ...sessionFiles]
  return {
    test: {
      projects: [
        defineTests(name, { include: locate(['**/*.test.ts']), exclude: locate(apart), isolate: false }),
        defineTests(`${name}, isolated`, { include: locate(isolatedFiles) }),
        defineTests(`${name}, mocking`, { include: locate(mockingFiles), experimental: {} }),
      ],
    },
  }
}
