import { listServices } from '../operations/operation-groups.ts'
import { toolCommands } from './tool-commands.ts'
import type { CommandGroup, CommandLink } from './command-group.ts'

/** Commands that are not methods of a service, by the word that is typed for them. They win over a service of the same name. */
const ownCommands: ReadonlyMap<string, CommandGroup | CommandLink> = new Map([...toolCommands])

/** Builds the tree of all commands. Services and commands are described only when somebody goes there. */
export function buildCommandTree(): CommandGroup {
  return {
    kind: 'group',
    summary: 'Works with a CloudConnexa network from the command line.',
    list: () => new Map<string, CommandGroup | CommandLink>([...listServices(), ...ownCommands]),
  }
}
