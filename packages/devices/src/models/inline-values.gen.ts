// Generated from spec/ by `npm run generate`; change it there.

import type { Secret } from '@cloudconnexa/core'
import type * as z from 'zod'
import { secretSchema } from './secret-schemas.gen.ts'

/** Answer of `generateDeviceProfile` (`POST /devices/{id}/profile`). */
export type GenerateDeviceProfileAnswer = Secret

export const generateDeviceProfileAnswerSchema: z.ZodType<GenerateDeviceProfileAnswer> = secretSchema

/** Answer of `revokeDeviceProfile` (`DELETE /devices/{id}/profile`). */
export type RevokeDeviceProfileAnswer = Secret

export const revokeDeviceProfileAnswerSchema: z.ZodType<RevokeDeviceProfileAnswer> = secretSchema
