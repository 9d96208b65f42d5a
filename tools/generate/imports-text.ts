import { referencedName, type JsonSchema } from './document.ts'
import { referencesIn, type SectionForms, type Side } from './model-forms.ts'
import { schemaName } from './schema-text.ts'
import { kebabCase } from './text-case.ts'

/** File with the proof that interface and schema agree. */
export const shapeFile = 'shape-of.gen.ts'

/** File with the zod schemas of secrets. */
export const secretFile = 'secret-schemas.gen.ts'

/** What a file needs from others. */
export interface Needs {
  readonly side: Side
  readonly schema: JsonSchema
  readonly hasSecrets: boolean
  readonly hasInterface: boolean
}

/** File name of the interface and schema of a type. */
export function fileOfType(typeName: string): string {
  return `${kebabCase(typeName)}.gen.ts`
}

/** The import lines of a file. */
export function importsText(needs: readonly Needs[], forms: SectionForms): string {
  const used = needs.flatMap(({ side, schema }) =>
    referencesIn(schema).map((reference) => forms.typeName(referencedName(reference), side)),
  )
  const secretSchemas = needs
    .filter(({ hasSecrets }) => hasSecrets)
    .map(({ side }) => (side === 'request' ? 'textOrSecretSchema' : 'secretSchema'))
  return [
    ...(secretSchemas.length > 0 ? [`import type { Secret } from '@cloudconnexa/core'`] : []),
    // A file of nothing but secrets needs zod for its types alone.
    needs.every(({ hasSecrets, hasInterface }) => hasSecrets && !hasInterface)
      ? `import type * as z from 'zod'`
      : `import * as z from 'zod'`,
    ...unique(used).map(
      (name) => `import { ${schemaName(name)}, type ${name} } from './${fileOfType(name)}'`,
    ),
    ...(secretSchemas.length > 0
      ? [`import { ${unique(secretSchemas).join(', ')} } from './${secretFile}'`]
      : []),
    ...(needs.some(({ hasInterface }) => hasInterface)
      ? [`import type { ShapeOf } from './${shapeFile}'`]
      : []),
  ].join('\n')
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}
