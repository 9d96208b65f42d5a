import type { UserConfig } from 'tsdown'

/** Build settings of every published package: one ESM file and one declaration file per public subpath. */
export function publishedPackage(entry: Record<string, string>): UserConfig {
  return {
    entry,
    format: ['esm'],
    platform: 'node',
    target: 'node22.18',
    // Programs have no types to offer.
    dts: {
      sourcemap: false,
      entry: Object.entries(entry)
        .filter(([name]) => name !== 'cli')
        .map(([, file]) => file),
    },
    sourcemap: false,
    fixedExtension: false,
    // Entries of one package share one file besides, and not one for each pair of them: files are what an import costs. Transports
    // are left out, because what only they share waits for the first request. Declarations are bundled apart.
    outputOptions: {
      codeSplitting: {
        groups: [
          { name: 'shared', test: /(?:src[\\/](?!transport[\\/]).*(?<!\.d)\.ts|\.json)$/, minShareCount: 2 },
        ],
      },
    },
    // What others are imported for may be types alone, which the bundle of declarations leaves out: without this it would keep the
    // bare import, and the compiler would read their declarations for every user.
    treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  }
}
