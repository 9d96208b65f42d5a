import type { CommandInput } from '../../../inputs/command-inputs.ts'
import type { NameResolver } from '../../../names/name-resolver.ts'
import { findParentKind, listKinds } from '../../../names/resolve-references.ts'
import { toKebabCase } from '../../../text/flag-names.ts'
import type { OperationPlan } from '../plan/operation-plan.ts'

type Values = Readonly<Record<string, unknown>>

/**
 * Puts ids in the place of names among the arguments. Those of parents come first, because what is below them is looked up there.
 *
 * @param plan - The command.
 * @param input - What was typed, for the flag that narrows a name down.
 * @param typed - Arguments by name.
 * @param resolver - Finds the ids.
 */
export async function resolveArguments(
  { positional, parameters, narrowedBy }: OperationPlan,
  { flags }: CommandInput,
  typed: Values,
  resolver: NameResolver,
): Promise<Values> {
  const parents = new Map<string, string>()
  const flag = narrowedBy === undefined ? undefined : `${toKebabCase(narrowedBy)}-id`
  const narrowing = flag === undefined ? undefined : flags[flag]
  if (narrowedBy !== undefined && typeof narrowing === 'string')
    parents.set(narrowedBy, await resolver.resolve({ kinds: [narrowedBy], typed: narrowing }))
  const values = new Map(Object.entries(typed))
  // Parents stand before what is below them, in arguments and in what narrows lists down.
  for (const { argument } of [...Object.values(parameters), ...positional]) {
    const value = values.get(argument.name)
    if (argument.reference === undefined || typeof value !== 'string') continue
    const kinds = listKinds(argument.reference, typed)
    const [kind] = kinds
    if (kind === undefined) continue
    const parentId = parents.get(findParentKind(kind) ?? '')
    const id = await resolver.resolve({ kinds, typed: value, parentId, parentFlag: flag })
    values.set(argument.name, id)
    parents.set(kind, id)
  }
  return Object.fromEntries(values)
}
