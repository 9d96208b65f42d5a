// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { GroupMappingResponse } from '../models/group-mapping-response.gen.ts'
import { groupMappingRecordResponseSchema } from './group-mapping-record-response.gen.ts'
import type { Shape } from './shape.gen.ts'

export const groupMappingResponseSchema: z.ZodType<GroupMappingResponse> = z.looseObject({
  fallbackGroupId: z.string().exactOptional(),
  mappings: z.array(groupMappingRecordResponseSchema).exactOptional(),
} satisfies Shape<GroupMappingResponse>)
