// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ServiceConfigResponse } from '../models/service-config-response.gen.ts'
import { customServiceTypeResponseSchema } from './custom-service-type-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const serviceConfigResponseSchema: z.ZodType<ServiceConfigResponse> = z.looseObject({
  serviceTypes: z.array(z.string()).exactOptional(),
  customServiceTypes: z.array(customServiceTypeResponseSchema).exactOptional(),
} satisfies Shape<ServiceConfigResponse>)
