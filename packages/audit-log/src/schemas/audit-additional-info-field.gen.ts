// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { AuditAdditionalInfoField } from '../models/audit-additional-info-field.gen.ts'
import type { Shape } from './shape.gen.ts'

export const auditAdditionalInfoFieldSchema: z.ZodType<AuditAdditionalInfoField> = z.looseObject({
  name: z.unknown().exactOptional(),
  value: z.unknown().exactOptional(),
} satisfies Shape<AuditAdditionalInfoField>)
