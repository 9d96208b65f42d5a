// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GroupMappingRecordResponse } from '../models/group-mapping-record-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const groupMappingRecordResponseSchema: z.ZodType<GroupMappingRecordResponse> = z.looseObject({
  groupId: z.string().exactOptional(),
  idpGroupNames: z.array(z.string()).exactOptional(),
  sortingOrder: z.number().exactOptional(),
} satisfies Shape<GroupMappingRecordResponse>)
