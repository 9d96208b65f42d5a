// Generated from spec/ by `npm run generate`; change it there.

import { isMaskedSecret, isSecret, type Secret } from '@cloudconnexa/core/runtime'
import * as z from 'zod'

/** A secret in a request; not what is printed in place of one. */
export const textOrSecretSchema: z.ZodType<string | Secret> = z
  .custom<string | Secret>(
    (value) => typeof value === 'string' || isSecret(value),
    'Expected a string or a Secret',
  )
  .refine((value) => !isMaskedSecret(value), 'Expected a secret, not a mask such as [secret]')

/** A secret in a response: it is wrapped before anything else sees it. */
export const secretSchema: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'Expected a Secret')
