import { fileOfType } from './imports-text.ts'
import { laterProperties } from './later-properties.ts'
import type { ApiDocument } from './document.ts'
import type { InlineForm, ObjectForm } from './model-forms.ts'
import { schemaName } from './schema-text.ts'
import { camelCase } from './text-case.ts'

/** File with the bodies and answers that have no name in the API document. */
export const inlineFile = 'inline-values.gen.ts'

/** The public module: every type, and one model per type under its name in camel case. */
export function indexText(
  objects: readonly ObjectForm[],
  inline: readonly InlineForm[],
  document: ApiDocument,
): string {
  const files = new Map<string, readonly string[]>(
    objects.map(({ typeName }) => [fileOfType(typeName), [typeName]]),
  )
  if (inline.length > 0)
    files.set(
      inlineFile,
      inline.map(({ typeName }) => typeName),
    )
  const imports = [...files].map(([file, names]) => {
    const items = [...names.map(schemaName), ...names.map((name) => `type ${name}`)]
    return `import { ${items.join(', ')} } from './${file}'`
  })
  const types = [...files].map(([file, names]) => `export type { ${names.join(', ')} } from './${file}'`)
  return [
    [`import { defineModel, type Model } from '@cloudconnexa/core'`, ...imports].join('\n'),
    types.join('\n'),
    ...[...objects, ...inline].map((form) => modelText(form, document)),
  ].join('\n\n')
}

function modelText({ typeName, side, schema }: ObjectForm | InlineForm, document: ApiDocument): string {
  // Of answers nothing is refused, whatever version they come from.
  const since = side === 'request' ? laterProperties(schema, document) : {}
  const sinceText = Object.keys(since).length === 0 ? '' : `, since: ${JSON.stringify(since)}`
  return (
    `/** Checks and writes {@link ${typeName}}. */\n` +
    `export const ${camelCase(typeName)}: Model<${typeName}> = ` +
    `defineModel({ name: '${typeName}', kind: '${side}', schema: ${schemaName(typeName)}${sinceText} })`
  )
}
