// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AuditField } from '../models/audit-field.gen.ts'
import type { Shape } from './shape.gen.ts'

export const auditFieldSchema: z.ZodType<AuditField> = z.looseObject({
  name: z.unknown().exactOptional(),
  oldValue: z.unknown().exactOptional(),
  newValue: z.unknown().exactOptional(),
} satisfies Shape<AuditField>)
