// Generated from spec/ by `npm run generate`; change it there.

import type * as z from 'zod'
import type {
  GenerateDeviceProfileResponse,
  RevokeDeviceProfileResponse,
} from '../models/inline-values.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'

export const generateDeviceProfileResponseSchema: z.ZodType<GenerateDeviceProfileResponse> = secretSchema

export const revokeDeviceProfileResponseSchema: z.ZodType<RevokeDeviceProfileResponse> = secretSchema
