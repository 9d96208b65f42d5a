// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DiskEncryptionRequest } from '../models/disk-encryption-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const diskEncryptionRequestSchema: z.ZodType<DiskEncryptionRequest> = z.strictObject({
  type: z.enum(['FULL_DISK', 'SPECIFIC_VOLUME']).exactOptional(),
  volume: z.string().exactOptional(),
} satisfies Shape<DiskEncryptionRequest>)
