import { type Catalog, type CatalogEntry, catalogs } from '@cloudconnexa/catalog'
import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import { toKebabCase } from '../../text/flag-names.ts'
import { adaptDocumentation } from './plan/adapt-documentation.ts'
import { isCommand } from './plan/is-command.ts'

function linkOperation(entry: CatalogEntry, catalog: Catalog): CommandLink {
  return {
    kind: 'command',
    get summary() {
      return adaptDocumentation(entry.summary, entry, catalog)
    },
    describe: () =>
      import('./describe-operation.ts').then(({ describeOperation }) => describeOperation(entry, catalog)),
  }
}

/** Groups entries by the word at a depth of their paths. */
function groupEntries(
  entries: readonly CatalogEntry[],
  catalog: Catalog,
  depth: number,
): ReadonlyMap<string, CommandGroup | CommandLink> {
  const words = new Map<string, CatalogEntry[]>()
  for (const entry of entries) {
    const word = entry.path.split('.')[depth] ?? ''
    words.set(word, [...(words.get(word) ?? []), entry])
  }
  const places = [...words].map(([word, below]): [string, CommandGroup | CommandLink] => {
    const [first] = below
    if (first?.path.split('.').length === depth + 1) return [toKebabCase(word), linkOperation(first, catalog)]
    const next = new Set(below.map(({ path }) => toKebabCase(path.split('.')[depth + 1] ?? '')))
    const summary = `Commands: ${[...next].join(', ')}.`
    return [
      toKebabCase(word),
      { kind: 'group', summary, list: () => groupEntries(below, catalog, depth + 1) },
    ]
  })
  return new Map(places)
}

/**
 * The commands of a service, which are read from its catalog when somebody goes there.
 *
 * @param catalog - The catalog of the service, ours or that of a plugin.
 */
export function groupService(catalog: Catalog): CommandGroup {
  const list = (): ReadonlyMap<string, CommandGroup | CommandLink> => {
    const entries = catalog.entries.filter((entry) => isCommand(entry, catalog))
    return groupEntries(entries, catalog, 1)
  }
  return { kind: 'group', summary: catalog.summary, list }
}

/** Lists the services by the word that is typed for them. */
export function listServices(): ReadonlyMap<string, CommandGroup> {
  return new Map(catalogs.map((catalog) => [toKebabCase(catalog.service), groupService(catalog)]))
}
