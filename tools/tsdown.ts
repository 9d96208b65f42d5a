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
  }
}
