import type { Catalog } from '@cloudconnexa/catalog'
import { toCamelCase, toKebabCase } from '../../text/flag-names.ts'
import type { InstalledPlugin } from './plugin-manifest.ts'

/** A plugin, and the word that is typed for its service. */
export interface NamedPlugin {
  readonly plugin: InstalledPlugin
  /** Such as `print-queues`. */
  readonly noun: string
}

/** Words that the command line may have some day. */
const reservedNouns = [
  'access',
  'apply',
  'complete',
  'completion',
  'context',
  'diff',
  'export',
  'help',
  'init',
  'logs',
  'mcp',
  'people',
  'plan',
  'plugins',
  'sites',
  'validate',
  'version',
  'who',
]

/** `@acme/cloudconnexa-queues` as a prefix: `acme-queues`. */
function toPrefix(name: string, isWhole: boolean): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
  return isWhole ? words : words.replace(/(^|-)cloudconnexa-/, '$1')
}

/**
 * Finds the words that are typed for plugins: that of the service, or, where it is taken, with the package's name before it.
 *
 * @param plugins - In the order in which they were added: the first one keeps a word that two have.
 * @param taken - Words of the command line itself.
 */
export function namePlugins(
  plugins: readonly InstalledPlugin[],
  taken: Iterable<string>,
): readonly NamedPlugin[] {
  const used = new Set([...taken, ...reservedNouns])
  return plugins.map((plugin) => {
    const own = toKebabCase(plugin.catalog.service)
    const prefixed = [false, true].map((isWhole) => {
      const prefix = toPrefix(plugin.name, isWhole)
      return prefix.endsWith(own) ? prefix : `${prefix}-${own}`
    })
    const noun = [own, ...prefixed].find((word) => !used.has(word)) ?? `${toPrefix(plugin.name, true)}-${own}`
    used.add(noun)
    return { plugin, noun }
  })
}

/** The key of a plugin's service on the client, where it stands beside those of the SDK. */
export function getServiceKey({ noun }: NamedPlugin): string {
  return toCamelCase(noun)
}

/**
 * Makes the paths of a catalog those of the service under another key.
 *
 * @param catalog - The catalog of the plugin.
 * @param key - The key on the client.
 */
export function renameCatalog(catalog: Catalog, key: string): Catalog {
  const { service } = catalog
  if (service === key) return catalog
  const rename = (path: string): string => `${key}${path.slice(service.length)}`
  return {
    ...catalog,
    service: key,
    entries: catalog.entries.map((entry) => ({ ...entry, path: rename(entry.path) })),
    load: async () => {
      const { schemas, details } = await catalog.load()
      const renamed = Object.entries(details).map(([path, detail]) => [rename(path), detail] as const)
      return { schemas, details: Object.fromEntries(renamed) }
    },
  }
}
