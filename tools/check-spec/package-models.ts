import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Model } from '@cloudconnexa/core/service'
import * as z from 'zod'
import { type ModelJson, modelJson } from './model-json.ts'

/** A model as its package exports it. */
export interface FoundModel {
  readonly typeName: string
  readonly kind: Model<unknown>['kind']
  /** Properties that the API has not had from the beginning, by path, and their first version. */
  readonly since: Readonly<Record<string, string>>
  readonly json: ModelJson
}

/** The models of a package, by the names of their exports. */
export type PackageModels = ReadonlyMap<string, FoundModel>

type ModuleExports = Readonly<Record<string, unknown>>

/**
 * Imports the models of a package from its sources.
 *
 * @throws Error when an export is no model, or a model does not check with a zod schema.
 */
export async function loadPackageModels(modelsFolder: string): Promise<PackageModels> {
  const index = await importModule(join(modelsFolder, 'index.gen.ts'))
  const found = Object.entries(index).map(([name, value]) => {
    if (!isModel(value)) throw new Error(`${modelsFolder}: the export ${name} is no model`)
    return { name, model: value, schema: schemaOf(value) }
  })
  const names = z.registry<{ readonly id: string }>()
  for (const { model, schema } of found) {
    // All models of whole secrets share one schema, which has no name of its own.
    if (!(schema instanceof z.ZodCustom)) names.add(schema, { id: model.name })
  }
  return new Map(
    found.map(({ name, model, schema }) => [
      name,
      { typeName: model.name, kind: model.kind, since: model.since ?? {}, json: modelJson(schema, names) },
    ]),
  )
}

async function importModule(path: string): Promise<ModuleExports> {
  // A module is an object of its exports; each is looked at before it is used.
  return (await import(pathToFileURL(path).href)) as ModuleExports
}

function isModel(value: unknown): value is Model<unknown> {
  return typeof value === 'object' && value !== null && 'parse' in value && 'serialize' in value
}

function schemaOf({ name, schema }: Model<unknown>): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error(`The model ${name} does not check with a zod schema.`)
}
