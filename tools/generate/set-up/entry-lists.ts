import { basename } from 'node:path'
import { scope } from '../../shared/repository.ts'
import type { Section } from '../spec/sections.ts'

/** What of ours the meta package is made of besides the services. */
const foundation: ReadonlySet<string> = new Set([
  '@cloudconnexa/auth',
  '@cloudconnexa/core',
  '@cloudconnexa/errors',
])

const servicesBlock = /(<!-- services: .*? -->\n)[\s\S]*?(<!-- \/services -->)/

/** Entries of a package by subpath, as far as ours have them. */
export type PackageEntries = Readonly<Record<string, string | Readonly<Record<string, string>>>>

/** A JSON file whose lists of packages are generated; everything else in it stays. */
export interface JsonFile {
  readonly exports?: PackageEntries
  readonly publishConfig?: { readonly exports?: PackageEntries }
  readonly dependencies?: Readonly<Record<string, string>>
  readonly references?: readonly { readonly path: string }[]
}

/** A manifest that depends on every service, in the order of names. */
export function replaceDependencies(manifest: JsonFile, services: readonly Section[]): JsonFile {
  const kept = Object.entries(manifest.dependencies ?? {}).filter(
    ([name]) => !name.startsWith(scope) || foundation.has(name),
  )
  const ours = services.map((section) => [scope + section.package, 'workspace:^'] as const)
  const sorted = [...kept, ...ours].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return { ...manifest, dependencies: Object.fromEntries(sorted) }
}

/**
 * Compiler settings that refer to every service, in the order of names, behind what they refer to besides.
 *
 * @param prefix - Way from the settings to the packages, such as `../`.
 * @param isThere - Whether a folder is there that is no service.
 */
export function replaceReferences(
  settings: JsonFile,
  services: readonly Section[],
  prefix: string,
  isThere: (path: string) => boolean,
): JsonFile {
  const folders = new Set(services.map((section) => section.package))
  const others = (settings.references ?? []).filter(
    ({ path }) => !folders.has(basename(path)) && isThere(path),
  )
  const ours = services.map((section) => ({ path: prefix + section.package }))
  return { ...settings, references: [...others, ...ours] }
}

/**
 * A Markdown text whose table of services, between `<!-- services: ... -->` and `<!-- /services -->`, is up to date;
 * `undefined` where there is no such place.
 *
 * @param way - Way from the text to the packages, such as `../`.
 */
export function replaceTable(text: string, services: readonly Section[], way: string): string | undefined {
  if (!servicesBlock.test(text)) return undefined
  const rows = services.map(
    (one) => `| \`${one.service}\` | [\`${scope}${one.package}\`](${way}${one.package}) | ${one.summary} |`,
  )
  const table = ['| on the client | package | what it is |', '| --- | --- | --- |', ...rows].join('\n')
  return text.replace(servicesBlock, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`)
}
