// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DiskEncryption } from '../models/disk-encryption.gen.ts'
import type { Shape } from './shape.gen.ts'

export const diskEncryptionSchema: z.ZodType<DiskEncryption> = z.looseObject({
  type: z.string().exactOptional(),
  volume: z.string().exactOptional(),
} satisfies Shape<DiskEncryption>)
