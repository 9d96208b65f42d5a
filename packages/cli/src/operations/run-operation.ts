import type { CatalogEntry } from '@cloudconnexa/catalog'
import { invoke } from '@cloudconnexa/catalog/invoke'
import type { CommandInput, RunCommand } from '../commands/command.ts'
import { toKebabCase } from './operation-groups.ts'

/** What was typed, by the names that the method has for it. */
function buildInput(
  { arguments: args, parameters }: CatalogEntry,
  input: CommandInput,
): Record<string, unknown> {
  const positional = args.map(({ name }, index) => [name, input.arguments[index]] as const)
  const flags = parameters.map(({ name }) => [name, input.flags[toKebabCase(name)]] as const)
  return Object.fromEntries([...positional, ...flags].filter(([, value]) => value !== undefined))
}

/**
 * Creates what carries a method of the client out.
 *
 * @param entry - The method.
 */
export function runOperation(entry: CatalogEntry): RunCommand {
  return async (session, input) => {
    const client = await session.openClient(entry.path.split('.').slice(0, 1))
    const result: unknown = invoke(client, entry, buildInput(entry, input), { signal: session.signal })
    // Awaited, a list would be its first page.
    await session.print(entry.result === 'list' ? result : await result)
  }
}
