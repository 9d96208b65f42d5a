import { nameArgument } from '../plan/name-argument.ts'
import type { BodyArgument, OperationPlan } from '../plan/operation-plan.ts'

/** The flags that a body needs, each with the name of its property for a value. */
function writeBody({ schema: { required = [] }, properties, isArray }: BodyArgument): readonly string[] {
  const needed = properties.filter(({ path: [name = ''] }) => required.includes(name))
  const found = new Set(needed.map(({ path: [name] }) => name))
  const canSay = !isArray && required.every((name) => found.has(name))
  const isPlain = needed.every(
    ({ path, form, isSecret }) => path.length === 1 && form !== 'objects' && !isSecret,
  )
  if (!canSay || !isPlain) return ['--data', '@<file>']
  return needed.flatMap(({ flag, schema }) =>
    schema.type === 'boolean' ? [`--${flag}`] : [`--${flag}`, `<${flag}>`],
  )
}

/**
 * Writes what a command needs, with names in place of values. It is for catalogs without examples, such as those of plugins.
 *
 * @param plan - The command.
 */
export function writePlaceholders(plan: OperationPlan): readonly string[] {
  const { positional, body, isPatch } = plan
  const change = isPatch ? ['--set', '<property>=<value>'] : []
  return [
    ...positional
      .filter(({ isOptional }) => !isOptional)
      .map(({ argument }) => `<${nameArgument(argument.name, plan)}>`),
    ...(body === undefined || isPatch ? change : writeBody(body)),
  ]
}
