import { CommandError } from '../../errors/command-error.ts'
import type { ResultView } from '../result-view.ts'
import { findNearNames } from './near-names.ts'
import { listSchemaPaths } from './schema-paths.ts'

/** Paths of the properties that the schema of a result knows; none where it has no schema. */
export async function readSchemaPaths(view: ResultView | undefined): Promise<readonly string[]> {
  const schema = await view?.loadSchema?.()
  return schema === undefined ? [] : listSchemaPaths(schema)
}

/**
 * Refuses properties that a result does not have.
 *
 * @param fields - Paths of the properties.
 * @param known - Paths that it has.
 * @throws {CommandError} always; it names those that are written alike, or all of them.
 */
export function refuseFields(fields: readonly string[], known: readonly string[]): never {
  const names = fields.map((field) => `"${field}"`).join(', ')
  const near = [...new Set(fields.flatMap((field) => findNearNames(field, known)))]
  const own = known.filter((path) => !path.includes('.'))
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(', ')}?`
      : own.length > 0
        ? `Pass some of these: ${own.join(', ')}.`
        : 'Leave --fields out: the result has no properties.'
  throw new CommandError(`The result has no ${fields.length === 1 ? 'property' : 'properties'} ${names}.`, {
    hint,
  })
}
