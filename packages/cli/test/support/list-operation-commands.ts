import { type Catalog, type CatalogEntry, catalogs } from '@cloudconnexa/catalog'
import type { Command } from '../../src/command/command.ts'
import { describeOperation } from '../../src/commands/operations/describe-operation.ts'
import { isCommand } from '../../src/commands/operations/plan/is-command.ts'
import { toKebabCase } from '../../src/text/flag-names.ts'

/** A command with the method that it carries out. */
export interface OperationCommand {
  readonly words: readonly string[]
  readonly entry: CatalogEntry
  readonly catalog: Catalog
  readonly command: Command
}

/** Lists the commands of all services. */
export function listOperationCommands(): Promise<readonly OperationCommand[]> {
  return Promise.all(
    catalogs.flatMap((catalog) =>
      catalog.entries
        .filter((entry) => isCommand(entry, catalog))
        .map(async (entry) => ({
          words: entry.path.split('.').map(toKebabCase),
          entry,
          catalog,
          command: await describeOperation(entry, catalog),
        })),
    ),
  )
}
