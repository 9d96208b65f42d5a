import { readFileSync } from 'node:fs'

/** Version of this package, which all packages of the SDK share. */
export function readOwnVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string // the package's own manifest
  }
  return manifest.version
}
