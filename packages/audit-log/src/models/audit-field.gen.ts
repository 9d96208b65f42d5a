// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Part of `AuditLogResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/auditfield.md
 */
export interface AuditField {
  readonly name?: unknown
  readonly oldValue?: unknown
  readonly newValue?: unknown
}

export const auditFieldSchema: z.ZodType<AuditField> = z.looseObject({
  name: z.unknown().exactOptional(),
  oldValue: z.unknown().exactOptional(),
  newValue: z.unknown().exactOptional(),
} satisfies ShapeOf<AuditField>)
