// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import * as z from 'zod'
import { secretSchema } from './secret-schemas.gen.ts'

/** Answer of `generateNetworkConnectorBundle` (`POST /networks/connectors/{id}/profile/bundle`). */
export type GenerateNetworkConnectorBundleAnswer = Secret

export const generateNetworkConnectorBundleAnswerSchema: z.ZodType<GenerateNetworkConnectorBundleAnswer> =
  secretSchema

/** Answer of `generateNetworkConnectorProfile` (`POST /networks/connectors/{id}/profile`). */
export type GenerateNetworkConnectorProfileAnswer = Secret

export const generateNetworkConnectorProfileAnswerSchema: z.ZodType<GenerateNetworkConnectorProfileAnswer> =
  secretSchema

/** Answer of `generateNetworkConnectorToken` (`POST /networks/connectors/{id}/profile/encrypt`). */
export type GenerateNetworkConnectorTokenAnswer = Secret

export const generateNetworkConnectorTokenAnswerSchema: z.ZodType<GenerateNetworkConnectorTokenAnswer> =
  secretSchema

/** Answer of `revokeNetworkConnectorProfile` (`DELETE /networks/connectors/{id}/profile`). */
export type RevokeNetworkConnectorProfileAnswer = boolean

export const revokeNetworkConnectorProfileAnswerSchema: z.ZodType<RevokeNetworkConnectorProfileAnswer> =
  z.boolean()
