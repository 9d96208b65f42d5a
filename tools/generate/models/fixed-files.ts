import { readFileSync } from 'node:fs'
import type { Side } from './model-forms.ts'

/** Contents of the file with the proof that interface and schema agree; the same in every package, of third parties too. */
export const shapeText: string = readFileSync(
  new URL('../../../packages/create-service/template/service/src/schemas/shape.ts', import.meta.url),
  'utf8',
)

const secretSchemas: Readonly<Record<Side, string>> = {
  response: `/** A secret in a response: it is wrapped before anything else sees it. */
export const secretSchema: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'Expected a Secret')`,
  request: `/** A secret in a request; not what is printed in place of one. */
export const textOrSecretSchema: z.ZodType<string | Secret> = z
  .custom<string | Secret>(
    (value) => typeof value === 'string' || isSecret(value),
    'Expected a string or a Secret',
  )
  .refine((value) => !isMaskedSecret(value), 'Expected a secret, not a mask such as [secret]')`,
}

/** Contents of the file with the zod schemas of the secrets that a package has. */
export function createSecretText(sides: ReadonlySet<Side>): string {
  return [
    `import { ${sides.has('request') ? 'isMaskedSecret, ' : ''}isSecret, type Secret } from '@cloudconnexa/core/runtime'\nimport * as z from 'zod'`,
    ...[...sides].toSorted().map((side) => secretSchemas[side]),
  ].join('\n\n')
}
