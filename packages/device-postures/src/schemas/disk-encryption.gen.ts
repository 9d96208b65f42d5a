// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { DiskEncryption } from '../models/disk-encryption.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const diskEncryptionSchema: z.ZodType<DiskEncryption> = z.looseObject({
  type: z.string().exactOptional(),
  volume: z.string().exactOptional(),
} satisfies ShapeOf<DiskEncryption>)
