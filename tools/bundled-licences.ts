import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * Builds the notice with the licences of all packages that are bundled.
 *
 * @param modules - Paths of the modules in a bundle.
 * @throws {Error} when a package has no licence to pass on.
 */
export function buildNotice(modules: readonly string[]): string {
  return writeNotice(findPackages(modules))
}

/** Folders of the packages of others that modules belong to. */
function findPackages(modules: readonly string[]): readonly string[] {
  const folders = modules.flatMap((id) => {
    const path = id.replace(/^\0/, '').split('?')[0] ?? ''
    const start = path.lastIndexOf(`${sep}node_modules${sep}`)
    if (start < 0) return []
    const inside = path.slice(start + `${sep}node_modules${sep}`.length).split(sep)
    const name = inside.slice(0, inside[0]?.startsWith('@') === true ? 2 : 1)
    return [join(path.slice(0, start), 'node_modules', ...name)]
  })
  return [...new Set(folders)].filter((folder) => existsSync(join(folder, 'package.json'))).toSorted()
}

/** What a notice reads of a package.json. */
interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly repository?: string | { readonly url: string }
  readonly author?: string | { readonly name: string }
  readonly contributors?: readonly (string | { readonly name: string })[]
}

function writeNotice(folders: readonly string[]): string {
  const notices = folders.map((folder) => {
    // npm has accepted it.
    const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as BundledPackage
    const { name, version, repository } = found
    const source = typeof repository === 'string' ? repository : repository?.url
    // Some licences want that readers learn where the source is.
    return `${name} ${version}${source === undefined ? '' : `, from ${source}`}\n\n${readLicence(folder, found)}`
  })
  const line = `\n\n${'-'.repeat(80)}\n\n`
  return `This program contains the following packages.${line}${notices.toSorted().join(line)}\n`
}

function readLicence(folder: string, { name, license, author, contributors = [] }: BundledPackage): string {
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
  if (files.length > 0)
    return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  // Its text names nobody, and is the one that our own packages come with.
  if (license !== 'Apache-2.0')
    throw new Error(`${name} (${license ?? 'no licence'}) has no licence to pass on.`)
  const people = [...(author === undefined ? [] : [author]), ...contributors]
  const names = people.map((one) => (typeof one === 'string' ? one : one.name))
  return `By ${names.join(', ')}. Licensed under the Apache License 2.0, whose text is in the file LICENSE of this package.`
}
