import { toKindPlaceholder } from '../../../names/kind-words.ts'
import { toKebabCase } from '../../../text/flag-names.ts'
import type { OperationPlan } from './operation-plan.ts'

/**
 * Names an argument as help shows it. A bare request body is called by what it is of: `topology` of `settings.wpc.topology.set`.
 *
 * @param name - Its name in the catalog.
 * @param plan - The command.
 */
export function nameArgument(name: string, { entry }: OperationPlan): string {
  if (name === 'body') return toKebabCase(entry.path.split('.').at(-2) ?? name)
  if (name !== 'id') return toKebabCase(name.replace(/Id$/, ''))
  const reference = entry.arguments.find((one) => one.name === name)?.reference
  return reference !== undefined && 'kind' in reference ? toKindPlaceholder(reference.kind) : name
}
