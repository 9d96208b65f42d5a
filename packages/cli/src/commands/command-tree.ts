import { configurationCommands } from './configuration/configuration-commands.ts'
import { contextCommands } from './contexts/context-commands.ts'
import { listServices } from './operations/operation-groups.ts'
import { createPluginCommands } from './plugins/plugin-commands.ts'
import { listPluginGroups } from './plugins/plugin-groups.ts'
import { readPluginManifest } from './plugins/plugin-manifest.ts'
import { isExecutable } from './plugins/refuse-in-executable.ts'
import type { CommandGroup, CommandLink } from '../command/command-group.ts'
import { listHelpCommands } from './help-commands.ts'
import type { Environment } from '../terminal/environment.ts'
import { toolCommands } from './tool-commands.ts'

/** Commands that are not methods of a service, by the word that is typed for them. They win over a service of the same name. */
const ownCommands: ReadonlyMap<string, CommandGroup | CommandLink> = new Map<
  string,
  CommandGroup | CommandLink
>([
  ...toolCommands,
  ...configurationCommands,
  ['context', contextCommands],
  ['plugins', createPluginCommands(() => listOwnWords())],
])

function listOwnPlaces(root: CommandGroup): ReadonlyMap<string, CommandGroup | CommandLink> {
  return new Map<string, CommandGroup | CommandLink>([
    ...listServices(),
    ...ownCommands,
    ...listHelpCommands(root),
  ])
}

/** Lists the words that the command line itself has. */
function listOwnWords(): readonly string[] {
  return [...listOwnPlaces(buildCommandTree()).keys()]
}

/** Adds the commands of plugins, where there are any. */
function listPlaces(
  root: CommandGroup,
  environment: Environment,
): ReadonlyMap<string, CommandGroup | CommandLink> {
  const own = listOwnPlaces(root)
  const { plugins } = readPluginManifest(environment)
  if (plugins.length === 0 || isExecutable()) return own
  return new Map([...own, ...listPluginGroups(plugins, own.keys(), environment)])
}

/**
 * Builds the tree of all commands. Services and commands are described only when somebody goes there.
 *
 * @param environment - Says where plugins are.
 */
export function buildCommandTree(environment: Environment = {}): CommandGroup {
  const root: CommandGroup = {
    kind: 'group',
    summary: 'Works with a CloudConnexa network from the command line.',
    list: () => listPlaces(root, environment),
  }
  return root
}
