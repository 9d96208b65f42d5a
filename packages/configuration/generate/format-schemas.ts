import { createFileSchemas } from '../src/files/file-schemas.ts'
import { loadKinds } from '../src/kind/kind-set.ts'
import { ownKinds } from '../src/kinds/own-kinds.ts'

/** The texts of the schemas by the names of their files. */
export async function formatSchemas(): Promise<ReadonlyMap<string, string>> {
  const schemas = createFileSchemas(await loadKinds(ownKinds))
  return new Map(
    [...schemas].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  )
}
