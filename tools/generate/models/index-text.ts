import type { ApiDocument } from '../spec/document.ts'
import { getFileName, inlineFile } from './imports-text.ts'
import type { InlineForm, ObjectForm, SectionForms } from './model-forms.ts'
import { createSinceText } from './model-table-text.ts'
import { getSchemaName } from './schema-text.ts'
import { toCamelCase } from '../spec/text-case.ts'

/**
 * Exports every type of a section.
 *
 * @param folder - Where their files are, seen from the file that the text is for.
 */
export function createTypeIndex(forms: SectionForms, folder: string): string {
  return [...groupByFile(forms)]
    .map(([file, names]) => `export type { ${names.join(', ')} } from '${folder}${file}'`)
    .join('\n')
}

/** The entry `./models`: every type, and one model per type under its name in camel case. */
export function createModelIndex(forms: SectionForms, document: ApiDocument): string {
  const files = [...groupByFile(forms)]
  const imports = files.flatMap(([file, names]) => [
    `import { ${names.map(getSchemaName).join(', ')} } from './${file}'`,
    `import type { ${names.join(', ')} } from '../models/${file}'`,
  ])
  return [
    [`import { defineModel, type Model } from '@cloudconnexa/core/model'`, ...imports].join('\n'),
    createTypeIndex(forms, '../models/'),
    ...[...forms.objects, ...forms.inline].map((form) => createModelText(form, document)),
  ].join('\n\n')
}

function groupByFile({ objects, inline }: SectionForms): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...objects.map(({ typeName }) => [getFileName(typeName), [typeName]] as const),
    ...(inline.length > 0 ? [[inlineFile, inline.map(({ typeName }) => typeName)] as const] : []),
  ])
}

function createModelText(form: ObjectForm | InlineForm, document: ApiDocument): string {
  const { typeName, side } = form
  return (
    `/** Checks and writes {@link ${typeName}}. */\n` +
    `export const ${toCamelCase(typeName)}: Model<${typeName}> = ` +
    `defineModel({ name: '${typeName}', kind: '${side}', schema: ${getSchemaName(typeName)}${createSinceText(form, document)} })`
  )
}
