import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageGroups } from './public-modules.ts'
import type { ReferenceIndex, ReferenceModule, ReferencePackage } from './reference-index.ts'

/** Replaces TypeDoc's list of all modules by one of the packages. */
export function writeIndexPage(folder: string, { packages }: ReferenceIndex): void {
  const chapters = packageGroups.map((group) => {
    const members = packages.filter((one) => one.group === group)
    return `## ${group}\n\n${group === 'Services' ? formatServices(members) : formatPackages(members)}`
  })
  writeFileSync(join(folder, 'index.md'), `# API reference\n\n${chapters.join('\n\n')}\n`)
}

function formatPackages(packages: readonly ReferencePackage[]): string {
  const rows = packages.map(({ modules }) => {
    const [main] = modules
    return `| ${formatLink(main)} | ${main?.summary ?? ''} | ${formatSubpaths(modules)} |`
  })
  return ['| Package | What it is | More imports |', '| --- | --- | --- |', ...rows].join('\n')
}

function formatServices(packages: readonly ReferencePackage[]): string {
  const rows = packages.map(({ modules: [main] }) => {
    const [service] = main?.chapters.find(({ title }) => title === 'Services')?.pages ?? []
    const name = service === undefined ? '' : `[\`${service.text}\`](${service.link})`
    return `| ${name} | ${main?.summary ?? ''} | ${formatLink(main)} |`
  })
  return ['| Service | What it is | Package |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The client has a subpath for each service; its own page lists them. */
function formatSubpaths([, ...subpaths]: readonly ReferenceModule[]): string {
  return subpaths.length > 5
    ? `${subpaths.length}, such as ${formatLink(subpaths[0])}`
    : subpaths.map(formatLink).join(', ')
}

function formatLink(module: ReferenceModule | undefined): string {
  return module === undefined ? '' : `[\`${module.name}\`](${module.link})`
}
