// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type {
  GenerateNetworkConnectorBundleResponse,
  GenerateNetworkConnectorProfileResponse,
  GenerateNetworkConnectorTokenResponse,
  RevokeNetworkConnectorProfileResponse,
} from '../models/inline-values.gen.ts'
import { secretSchema } from './secret-schemas.gen.ts'

export const generateNetworkConnectorBundleResponseSchema: z.ZodType<GenerateNetworkConnectorBundleResponse> =
  secretSchema

export const generateNetworkConnectorProfileResponseSchema: z.ZodType<GenerateNetworkConnectorProfileResponse> =
  secretSchema

export const generateNetworkConnectorTokenResponseSchema: z.ZodType<GenerateNetworkConnectorTokenResponse> =
  secretSchema

export const revokeNetworkConnectorProfileResponseSchema: z.ZodType<RevokeNetworkConnectorProfileResponse> =
  z.boolean()
