import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ModelParser } from '@cloudconnexa/core/service'
import { getCheckName } from '../generate/models/check-text.ts'
import { getFileName, inlineFile } from '../generate/models/imports-text.ts'
import {
  collectForms,
  type InlineForm,
  type ObjectForm,
  type SectionForms,
} from '../generate/models/model-forms.ts'
import { getSchemaName } from '../generate/models/schema-text.ts'
import { readDocument } from '../generate/spec/read-document.ts'
import { readSecrets } from '../generate/spec/secrets.ts'
import { documentedSections } from '../generate/spec/sections.ts'
import { createValidValues } from './valid-values.ts'
import type * as fc from 'fast-check'

/** A generated model as this comparison needs it. */
export interface ModelPair {
  /** `networks NetworkResponse` */
  readonly name: string
  readonly check: (value: unknown) => boolean
  readonly schema: ModelParser
  /** Values that fit. */
  readonly valid: fc.Arbitrary<unknown>
  /** Values that fit and have every property. */
  readonly full: fc.Arbitrary<unknown>
}

/** Where models are, and which of them to load. */
export interface ModelPairOptions {
  readonly specFolder: string
  readonly packagesFolder: string
  /** Where the packages with the checks are. Default: where the schemas are. */
  readonly checksFolder?: string
  /** The packages to load. Default: all. */
  readonly packageNames?: readonly string[]
}

/** Loads the check and the schema of every generated model, also of those that are only part of others. */
export async function loadModelPairs({
  specFolder,
  packagesFolder,
  checksFolder = packagesFolder,
  packageNames,
}: ModelPairOptions): Promise<readonly ModelPair[]> {
  const document = readDocument(specFolder)
  const secrets = readSecrets(specFolder)
  const sections = documentedSections.filter((one) => packageNames?.includes(one.package) !== false)
  const pairs: ModelPair[] = []
  for (const section of sections) {
    for (const [form, file] of listForms(collectForms(section, document))) {
      const types = await load(join(checksFolder, section.package, 'src/models', file))
      const schemas = await load(join(packagesFolder, section.package, 'src/schemas', file))
      pairs.push({
        name: `${section.package} ${form.typeName}`,
        // The generator's own names: what is not there fails with the first value.
        check: types[getCheckName(form.typeName)] as ModelPair['check'],
        schema: schemas[getSchemaName(form.typeName)] as ModelParser,
        valid: createValidValues(form, { document, secrets }),
        full: createValidValues(form, { document, secrets, isFull: true }),
      })
    }
  }
  return pairs
}

function listForms({
  objects,
  inline,
}: SectionForms): readonly (readonly [ObjectForm | InlineForm, string])[] {
  return [
    ...objects.map((form) => [form, getFileName(form.typeName)] as const),
    ...inline.map((form) => [form, inlineFile] as const),
  ]
}

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  return import(pathToFileURL(path).href)
}
