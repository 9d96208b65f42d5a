// Generated from spec/ by `npm run generate`; change it there.

import { isSecret, type Secret } from '@cloudconnexa/core/runtime'
import * as z from 'zod'

/** A secret in a response: it is wrapped before anything else sees it. */
export const secretSchema: z.ZodType<Secret> = z.custom<Secret>(isSecret, 'Expected a Secret')
