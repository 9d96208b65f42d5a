// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GroupMappingRecordResponse } from '../models/group-mapping-record-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const groupMappingRecordResponseSchema: z.ZodType<GroupMappingRecordResponse> = z.looseObject({
  groupId: z.string().exactOptional(),
  idpGroupNames: z.array(z.string()).exactOptional(),
  sortingOrder: z.number().exactOptional(),
} satisfies ShapeOf<GroupMappingRecordResponse>)
