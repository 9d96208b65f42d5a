import type { CatalogArgument, CatalogEntry } from '@cloudconnexa/catalog'
import type { Command, CommandArgument, CommandFlag } from '../commands/command.ts'
import { toKebabCase } from './operation-groups.ts'

function describeArgument({ name, reference, choices }: CatalogArgument): CommandArgument {
  const kind = reference !== undefined && 'kind' in reference ? reference.kind : undefined
  return {
    name: toKebabCase(name),
    summary: kind === undefined ? name : `Name or id of the ${toKebabCase(kind).replaceAll('-', ' ')}`,
    ...(choices !== undefined && { choices }),
    ...(kind !== undefined && { completes: kind }),
  }
}

function describeFlag({ name, type, choices }: CatalogArgument): CommandFlag {
  return {
    summary: name,
    type: type === 'integer' || type === 'number' || type === 'boolean' ? type : 'string',
    ...(choices !== undefined && { choices }),
  }
}

/**
 * Describes the command that carries out a method of the client.
 *
 * @param entry - The method.
 */
export function describeOperation(entry: CatalogEntry): Command {
  return {
    summary: entry.summary,
    arguments: entry.arguments.map(describeArgument),
    flags: Object.fromEntries(entry.parameters.map((one) => [toKebabCase(one.name), describeFlag(one)])),
    examples: [],
    load: () => import('./run-operation.ts').then(({ runOperation }) => runOperation(entry)),
  }
}
