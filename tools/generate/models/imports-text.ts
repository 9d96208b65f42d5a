import { getReferencedName, type JsonSchema } from '../spec/document.ts'
import { listReferences, type SectionForms, type Side } from './model-forms.ts'
import { getCheckName } from './check-text.ts'
import { getSchemaName } from './schema-text.ts'
import { toKebabCase } from '../spec/text-case.ts'
import { typeGuardsFile } from './type-guards-text.ts'

/** File with the proof that interface and schema agree. */
export const shapeFile = 'shape.gen.ts'

/** File with the zod schemas of secrets. */
export const secretFile = 'secret-schemas.gen.ts'

/** File with the request and response bodies that have no name in the API document. */
export const inlineFile = 'inline-values.gen.ts'

/** What a file needs from others. */
export interface FileNeeds {
  readonly typeName: string
  readonly side: Side
  readonly schema: JsonSchema
  readonly hasSecrets: boolean
  readonly hasInterface: boolean
}

/** File name of the interface of a type, and of its schema. */
export function getFileName(typeName: string): string {
  return `${toKebabCase(typeName)}.gen.ts`
}

/**
 * The import lines of a file of interfaces and their checks.
 *
 * @param guards - What the checks use of {@link typeGuardsFile}.
 */
export function createTypeImports(
  needs: readonly FileNeeds[],
  forms: SectionForms,
  guards: readonly string[],
): string {
  const secrets = needs.filter(({ hasSecrets }) => hasSecrets)
  return [
    ...(secrets.some(({ side }) => side === 'response')
      ? [`import { isSecret, type Secret } from '@cloudconnexa/core/runtime'`]
      : secrets.length > 0
        ? [`import type { Secret } from '@cloudconnexa/core'`]
        : []),
    ...listUsedTypes(needs, forms).map(
      (name) => `import { ${getCheckName(name)}, type ${name} } from './${getFileName(name)}'`,
    ),
    ...(guards.length > 0 ? [`import { ${guards.join(', ')} } from './${typeGuardsFile}'`] : []),
  ].join('\n')
}

/** The import lines of a file of schemas. */
export function createSchemaImports(needs: readonly FileNeeds[], forms: SectionForms): string {
  const secretSchemas = needs
    .filter(({ hasSecrets }) => hasSecrets)
    .map(({ side }) => (side === 'request' ? 'textOrSecretSchema' : 'secretSchema'))
  return [
    // A file of nothing but secrets needs zod for its types alone.
    needs.every(({ hasSecrets, hasInterface }) => hasSecrets && !hasInterface)
      ? `import type * as z from 'zod'`
      : `import * as z from 'zod'`,
    ...describeTypes(needs),
    ...listUsedTypes(needs, forms).map(
      (name) => `import { ${getSchemaName(name)} } from './${getFileName(name)}'`,
    ),
    ...(secretSchemas.length > 0
      ? [`import { ${listUnique(secretSchemas).join(', ')} } from './${secretFile}'`]
      : []),
    ...(needs.some(({ hasInterface }) => hasInterface)
      ? [`import type { Shape } from './${shapeFile}'`]
      : []),
  ].join('\n')
}

function describeTypes(needs: readonly FileNeeds[]): readonly string[] {
  const inline = needs.filter(({ hasInterface }) => !hasInterface).map(({ typeName }) => typeName)
  return [
    ...needs
      .filter(({ hasInterface }) => hasInterface)
      .map(({ typeName }) => `import type { ${typeName} } from '../models/${getFileName(typeName)}'`),
    ...(inline.length > 0 ? [`import type { ${inline.join(', ')} } from '../models/${inlineFile}'`] : []),
  ]
}

function listUsedTypes(needs: readonly FileNeeds[], forms: SectionForms): readonly string[] {
  return listUnique(
    needs.flatMap(({ side, schema }) =>
      listReferences(schema).map((reference) => forms.typeName(getReferencedName(reference), side)),
    ),
  )
}

function listUnique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}
