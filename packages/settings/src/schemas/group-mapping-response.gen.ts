// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GroupMappingResponse } from '../models/group-mapping-response.gen.ts'
import { groupMappingRecordResponseSchema } from './group-mapping-record-response.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

export const groupMappingResponseSchema: z.ZodType<GroupMappingResponse> = z.looseObject({
  fallbackGroupId: z.string().exactOptional(),
  mappings: z.array(groupMappingRecordResponseSchema).exactOptional(),
} satisfies ShapeOf<GroupMappingResponse>)
