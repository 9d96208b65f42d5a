// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import { secretSchema } from './secret-schemas.gen.ts'

/** Answer of `generateHostConnectorBundle` (`POST /hosts/connectors/{id}/profile/bundle`). */
export type GenerateHostConnectorBundleAnswer = Secret

export const generateHostConnectorBundleAnswerSchema: z.ZodType<GenerateHostConnectorBundleAnswer> =
  secretSchema

/** Answer of `generateHostConnectorProfile` (`POST /hosts/connectors/{id}/profile`). */
export type GenerateHostConnectorProfileAnswer = Secret

export const generateHostConnectorProfileAnswerSchema: z.ZodType<GenerateHostConnectorProfileAnswer> =
  secretSchema

/** Answer of `generateHostConnectorToken` (`POST /hosts/connectors/{id}/profile/encrypt`). */
export type GenerateHostConnectorTokenAnswer = Secret

export const generateHostConnectorTokenAnswerSchema: z.ZodType<GenerateHostConnectorTokenAnswer> =
  secretSchema

/** Answer of `revokeHostConnectorProfile` (`DELETE /hosts/connectors/{id}/profile`). */
export type RevokeHostConnectorProfileAnswer = boolean

export const revokeHostConnectorProfileAnswerSchema: z.ZodType<RevokeHostConnectorProfileAnswer> = z.boolean()
