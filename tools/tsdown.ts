import type { UserConfig } from 'tsdown'

/** Build settings of every published package: one ESM file and one declaration file per public subpath. */
export function publishedPackage(entry: Record<string, string>): UserConfig {
  return {
    entry,
    format: ['esm'],
    platform: 'node',
    target: 'node22.18',
    dts: { sourcemap: false },
    sourcemap: false,
    fixedExtension: false,
  }
}
