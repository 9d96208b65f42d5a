import type { Catalog } from '@cloudconnexa/catalog'
import type { Command } from '../../command/command.ts'
import type { CommandGroup, CommandLink } from '../../command/command-group.ts'
import { groupService } from '../operations/operation-groups.ts'
import type { LoadedPlugin } from './load-plugin.ts'
import { getServiceKey, type NamedPlugin, namePlugins, renameCatalog } from './name-plugins.ts'
import type { Environment } from '../../terminal/environment.ts'
import { findPluginFolder } from './plugin-folder.ts'
import type { InstalledPlugin } from './plugin-manifest.ts'

type Services = NonNullable<Command['services']>

/**
 * Lists the commands of plugins by the word that is typed for their service. No code of a plugin is loaded for it.
 *
 * @param plugins - What is installed.
 * @param taken - Words of the command line itself.
 * @param environment - Says where plugins are.
 */
export function listPluginGroups(
  plugins: readonly InstalledPlugin[],
  taken: Iterable<string>,
  environment: Environment,
): ReadonlyMap<string, CommandGroup> {
  const folder = findPluginFolder(environment)
  if (folder === undefined || plugins.length === 0) return new Map()
  return new Map(namePlugins(plugins, taken).map((named) => [named.noun, groupPlugin(named, folder)]))
}

function groupPlugin(named: NamedPlugin, folder: string): CommandGroup {
  const { name, catalog: kept } = named.plugin
  const key = getServiceKey(named)
  const load = async (): Promise<LoadedPlugin> => {
    const { loadPlugin } = await import('./load-plugin.ts')
    return loadPlugin(folder, name)
  }
  const catalog: Catalog = { ...kept, load: async () => (await load()).catalog.load() }
  const services: Services = new Map([[key, async () => ({ ...(await load()).definition, name: key })]])
  return addServices(groupService(renameCatalog(catalog, key)), services)
}

/** Adds services to every command below a group. */
function addServices(group: CommandGroup, services: Services): CommandGroup {
  return {
    ...group,
    list: () => new Map([...group.list()].map(([word, place]) => [word, addToPlace(place, services)])),
  }
}

function addToPlace(place: CommandGroup | CommandLink, services: Services): CommandGroup | CommandLink {
  if (place.kind === 'group') return addServices(place, services)
  return { ...place, describe: async () => ({ ...(await place.describe()), services }) }
}
