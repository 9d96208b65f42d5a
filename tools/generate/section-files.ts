import type { ApiDocument } from './document.ts'
import { secretText, shapeText } from './fixed-files.ts'
import { fileOfType, importsText, secretFile, shapeFile, type Needs } from './imports-text.ts'
import { inlineFile, indexText } from './index-text.ts'
import { inlineTypeText, interfaceText, type Facts } from './interface-text.ts'
import { collectForms, type InlineForm, type ObjectForm } from './model-forms.ts'
import { inlineSchemaText, objectSchemaText } from './schema-text.ts'
import { isSecretAnswer, isSecretProperty, type Secrets } from './secrets.ts'
import type { Section } from './sections.ts'

const header = '// Generated from spec/ by `npm run generate`; change it there.'

/** The files of one section's `src/models/` folder: names and contents, not yet formatted. */
export function sectionFiles(
  section: Section,
  document: ApiDocument,
  secrets: Secrets,
): ReadonlyMap<string, string> {
  const forms = collectForms(section, document)
  const facts: Facts = { forms, secrets, version: document.version }
  const files = new Map<string, string>()
  const add = (fileName: string, parts: readonly string[]): void => {
    files.set(fileName, [header, ...parts].join('\n\n'))
  }

  const objectNeeds = forms.objects.map((form) => {
    const needs = needsOfObject(form, secrets)
    const texts = [interfaceText(form, facts), objectSchemaText(form, facts)]
    add(fileOfType(form.typeName), [importsText([needs], forms), ...texts])
    return needs
  })
  const inlineNeeds = forms.inline.map((form) => needsOfInline(form, secrets))
  if (inlineNeeds.length > 0) {
    const texts = forms.inline.flatMap((form) => [inlineTypeText(form, facts), inlineSchemaText(form, facts)])
    add(inlineFile, [importsText(inlineNeeds, forms), ...texts])
  }
  if (objectNeeds.length > 0) add(shapeFile, [shapeText])
  const withSecrets = [...objectNeeds, ...inlineNeeds].filter((needs) => needs.hasSecrets)
  if (withSecrets.length > 0) add(secretFile, [secretText(new Set(withSecrets.map((needs) => needs.side)))])
  add('index.gen.ts', [indexText(forms.objects, forms.inline, document)])
  return files
}

function needsOfObject({ side, schema, schemaName }: ObjectForm, secrets: Secrets): Needs {
  const hasSecrets = Object.keys(schema.properties ?? {}).some((name) =>
    isSecretProperty(secrets, schemaName, name),
  )
  return { side, schema, hasSecrets, hasInterface: true }
}

function needsOfInline({ side, schema, operation }: InlineForm, secrets: Secrets): Needs {
  const hasSecrets = side === 'response' && isSecretAnswer(secrets, operation.id)
  return { side, schema, hasSecrets, hasInterface: false }
}
