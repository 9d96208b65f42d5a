import type { Side } from './model-forms.ts'

/** Contents of the file with the proof that interface and schema agree; the same in every package. */
export const SHAPE_TEXT = `import type * as z from 'zod'

/**
 * What the properties of a zod object must be to describe the interface \`T\`: the same names, each of its type, and
 * exactly optional where it is optional in \`T\`. Writing \`satisfies ShapeOf<T>\` makes the compiler prove it.
 */
export type ShapeOf<T> = {
  readonly [K in keyof T]-?: T extends Required<Pick<T, K>>
    ? z.ZodType<T[K]>
    : z.ZodExactOptional<z.ZodType<Required<T>[K]>>
}
`

const SECRET_SCHEMAS: Readonly<Record<Side, string>> = {
  response: `/** A secret in an answer: it is wrapped before anything else sees it. */
export const secretSchema: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'Expected a Secret')`,
  request: `/** A secret in a request. */
export const textOrSecretSchema: z.ZodType<string | Secret> = z.custom<string | Secret>(
  (value) => typeof value === 'string' || isSecret(value),
  'Expected a string or a Secret',
)`,
}

/** Contents of the file with the zod schemas of the secrets that a package has. */
export function secretText(sides: ReadonlySet<Side>): string {
  return [
    `import { isSecret, type Secret } from '@cloudconnexa/core'\nimport * as z from 'zod'`,
    ...[...sides].sort().map((side) => SECRET_SCHEMAS[side]),
  ].join('\n\n')
}
