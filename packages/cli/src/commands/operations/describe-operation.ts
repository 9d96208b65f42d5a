import type { Catalog, CatalogEntry } from '@cloudconnexa/catalog'
import type { Command } from '../../command/command.ts'
import type { CommandArgument } from '../../inputs/command-inputs.ts'
import { listChoices, resolveSchema } from '../../request-body/schema.ts'
import { adaptDocumentation } from './plan/adapt-documentation.ts'
import { createExamples } from './examples/create-examples.ts'
import { describeFlags, describeReference, summarize } from './describe-flags.ts'
import { explainInput } from './explain-input.ts'
import { nameArgument } from './plan/name-argument.ts'
import { type OperationPlan, planOperation, type TypedArgument } from './plan/operation-plan.ts'

function describeArgument(one: TypedArgument, plan: OperationPlan): CommandArgument {
  const { argument, schema, isRepeatable, isOptional } = one
  const name = nameArgument(argument.name, plan)
  const { kind, summary } = describeReference(argument.reference)
  const item = isRepeatable ? resolveSchema(schema.items, plan.definitions) : schema
  const choices = item.type === 'boolean' ? ['true', 'false'] : (argument.choices ?? listChoices(item))
  return {
    name,
    summary: summary ?? summarize(schema.description, name),
    ...(choices !== undefined && { choices }),
    ...(kind !== undefined && { completes: kind }),
    ...(isRepeatable && { isRepeatable }),
    ...(isOptional && { isOptional }),
  }
}

/**
 * Describes the command that carries out a method of the client.
 *
 * @param entry - The method.
 * @param catalog - The catalog that has it.
 */
export async function describeOperation(entry: CatalogEntry, catalog: Catalog): Promise<Command> {
  const plan = await planOperation(entry, catalog)
  return {
    summary: adaptDocumentation(entry.summary, entry, catalog),
    documentation: [adaptDocumentation(plan.documentation, entry, catalog), ...explainInput(plan)].join(
      '\n\n',
    ),
    arguments: plan.positional.map((one) => describeArgument(one, plan)),
    flags: describeFlags(plan),
    // Only help and the reference show them.
    get examples() {
      return createExamples(plan)
    },
    load: () => import('./run-operation.ts').then(({ runOperation }) => runOperation(plan)),
  }
}
