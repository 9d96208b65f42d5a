import type { ApiDocument } from '../spec/document.ts'
import { getCheckName } from './check-text.ts'
import { getFileName, inlineFile } from './imports-text.ts'
import { listLaterProperties } from '../spec/later-properties.ts'
import type { InlineForm, ObjectForm, SectionForms } from './model-forms.ts'
import { toCamelCase } from '../spec/text-case.ts'

/** File with the models that contracts name. */
export const modelTableFile = 'model-table.gen.ts'

/** The models that contracts name, under the names that contracts use. Their schemas are loaded where a value has to be explained. */
export function createModelTable(forms: SectionForms, document: ApiDocument): string {
  const objects = forms.objects.filter(({ operations }) => operations.length > 0)
  const named = [...objects, ...forms.inline]
  if (named.length === 0) return 'export {}'
  const imports = [
    ...objects.map(({ typeName }) => `import { ${createNames(typeName)} } from './${getFileName(typeName)}'`),
    ...(forms.inline.length === 0
      ? []
      : [
          `import { ${forms.inline.map(({ typeName }) => createNames(typeName)).join(', ')} } from './${inlineFile}'`,
        ]),
  ]
  return [
    [`import type { LazyModel } from '@cloudconnexa/core/service'`, ...imports].join('\n'),
    `// zod comes with the schemas.\nconst load = () => import('../schemas/index.gen.ts')`,
    ...named.map((form) => createEntry(form, document)),
  ].join('\n\n')
}

function createNames(typeName: string): string {
  return `${getCheckName(typeName)}, type ${typeName}`
}

function createEntry(form: ObjectForm | InlineForm, document: ApiDocument): string {
  const name = toCamelCase(form.typeName)
  return (
    `export const ${name}: LazyModel<${form.typeName}> = { name: '${form.typeName}', kind: '${form.side}'` +
    `${createSinceText(form, document)}, check: ${getCheckName(form.typeName)}, explain: async () => (await load()).${name}.schema }`
  )
}

/** The property `since` of a model, behind a comma, where it has one. */
export function createSinceText({ side, schema }: ObjectForm | InlineForm, document: ApiDocument): string {
  // Of responses nothing is refused, whatever version they come from.
  const since = side === 'request' ? listLaterProperties(schema, document) : {}
  return Object.keys(since).length === 0 ? '' : `, since: ${JSON.stringify(since)}`
}
