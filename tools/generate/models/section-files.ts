import type { ApiDocument } from '../spec/document.ts'
import { createInlineCheckText, createObjectCheckText } from './check-text.ts'
import { createSecretText, shapeText } from './fixed-files.ts'
import {
  createSchemaImports,
  createTypeImports,
  type FileNeeds,
  getFileName,
  inlineFile,
  secretFile,
  shapeFile,
} from './imports-text.ts'
import { createModelIndex, createTypeIndex } from './index-text.ts'
import { createInlineTypeText, createInterfaceText, type Facts } from './interface-text.ts'
import { type InlineForm, type ObjectForm, type SectionForms } from './model-forms.ts'
import { createModelTable, modelTableFile } from './model-table-text.ts'
import { createInlineSchemaText, createObjectSchemaText } from './schema-text.ts'
import { isSecretResponse, isSecretProperty, type Secrets } from '../spec/secrets.ts'
import { createTypeGuardsText, listUsedGuards, typeGuardsFile } from './type-guards-text.ts'

/** First line of every generated file. */
export const generatedHeader = '// Generated from spec/ by `npm run generate`; change it there.'

/** The generated files of one section by their names, not yet formatted. */
export interface SectionFiles {
  /** `src/models/`: interfaces, their checks and the models of contracts, none of which loads zod by itself. */
  readonly models: ReadonlyMap<string, string>
  /** `src/schemas/`: the zod schemas, and the package's entry `./models`. */
  readonly schemas: ReadonlyMap<string, string>
}

interface TypeText {
  readonly type: string
  readonly check: string
}

/** Writes interfaces, checks and schemas of a section. */
export function createSectionFiles(
  forms: SectionForms,
  document: ApiDocument,
  secrets: Secrets,
): SectionFiles {
  const facts: Facts = { forms, secrets, version: document.version }
  const models = new Map<string, string>()
  const schemas = new Map<string, string>()
  const add = (files: Map<string, string>, name: string, sections: readonly string[]): void => {
    files.set(name, [generatedHeader, ...sections.filter((text) => text !== '')].join('\n\n'))
  }
  const usedGuards = new Set<string>()
  const addTypes = (name: string, needs: readonly FileNeeds[], texts: readonly TypeText[]): void => {
    const guards = listUsedGuards(texts.map(({ check }) => check).join('\n'))
    for (const guard of guards) usedGuards.add(guard)
    const sections = texts.flatMap(({ type, check }) => [type, check])
    add(models, name, [createTypeImports(needs, forms, guards), ...sections])
  }

  const objectNeeds = forms.objects.map((form) => {
    const needs = getObjectNeeds(form, secrets)
    const name = getFileName(form.typeName)
    const text = { type: createInterfaceText(form, facts), check: createObjectCheckText(form, facts) }
    addTypes(name, [needs], [text])
    add(schemas, name, [createSchemaImports([needs], forms), createObjectSchemaText(form, facts)])
    return needs
  })
  const inlineNeeds = forms.inline.map((form) => getInlineNeeds(form, secrets))
  if (inlineNeeds.length > 0) {
    const texts = forms.inline.map((form) => ({
      type: createInlineTypeText(form, facts),
      check: createInlineCheckText(form, facts),
    }))
    addTypes(inlineFile, inlineNeeds, texts)
    const values = forms.inline.map((form) => createInlineSchemaText(form, facts))
    add(schemas, inlineFile, [createSchemaImports(inlineNeeds, forms), ...values])
  }
  if (objectNeeds.length > 0) add(schemas, shapeFile, [shapeText])
  const withSecrets = [...objectNeeds, ...inlineNeeds].filter((needs) => needs.hasSecrets)
  if (withSecrets.length > 0)
    add(schemas, secretFile, [createSecretText(new Set(withSecrets.map((needs) => needs.side)))])
  if (usedGuards.size > 0) add(models, typeGuardsFile, createTypeGuardsText(usedGuards))
  add(models, 'index.gen.ts', [createTypeIndex(forms, './')])
  add(models, modelTableFile, [createModelTable(forms, document)])
  add(schemas, 'index.gen.ts', [createModelIndex(forms, document)])
  return { models, schemas }
}

function getObjectNeeds({ typeName, side, schema, schemaName }: ObjectForm, secrets: Secrets): FileNeeds {
  const hasSecrets = Object.keys(schema.properties ?? {}).some((name) =>
    isSecretProperty(secrets, schemaName, name),
  )
  return { typeName, side, schema, hasSecrets, hasInterface: true }
}

function getInlineNeeds({ typeName, side, schema, operation }: InlineForm, secrets: Secrets): FileNeeds {
  const hasSecrets = side === 'response' && isSecretResponse(secrets, operation.id)
  return { typeName, side, schema, hasSecrets, hasInterface: false }
}
