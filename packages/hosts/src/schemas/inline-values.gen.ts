// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type {
  GenerateHostConnectorBundleResponse,
  GenerateHostConnectorProfileResponse,
  GenerateHostConnectorTokenResponse,
  RevokeHostConnectorProfileResponse,
} from '../models/inline-values.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'

export const generateHostConnectorBundleResponseSchema: z.ZodType<GenerateHostConnectorBundleResponse> =
  secretSchema

export const generateHostConnectorProfileResponseSchema: z.ZodType<GenerateHostConnectorProfileResponse> =
  secretSchema

export const generateHostConnectorTokenResponseSchema: z.ZodType<GenerateHostConnectorTokenResponse> =
  secretSchema

export const revokeHostConnectorProfileResponseSchema: z.ZodType<RevokeHostConnectorProfileResponse> =
  z.boolean()
