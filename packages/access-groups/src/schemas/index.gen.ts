// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { accessGroupRequestSchema } from './access-group-request.gen.ts'
import type { AccessGroupRequest } from '../models/access-group-request.gen.ts'
import { accessGroupResponseSchema } from './access-group-response.gen.ts'
import type { AccessGroupResponse } from '../models/access-group-response.gen.ts'
import { accessItemDestinationRequestSchema } from './access-item-destination-request.gen.ts'
import type { AccessItemDestinationRequest } from '../models/access-item-destination-request.gen.ts'
import { accessItemDestinationResponseSchema } from './access-item-destination-response.gen.ts'
import type { AccessItemDestinationResponse } from '../models/access-item-destination-response.gen.ts'
import { accessItemSourceRequestSchema } from './access-item-source-request.gen.ts'
import type { AccessItemSourceRequest } from '../models/access-item-source-request.gen.ts'
import { accessItemSourceResponseSchema } from './access-item-source-response.gen.ts'
import type { AccessItemSourceResponse } from '../models/access-item-source-response.gen.ts'
import { pageAccessGroupResponseSchema } from './page-access-group-response.gen.ts'
import type { PageAccessGroupResponse } from '../models/page-access-group-response.gen.ts'

export type { AccessGroupRequest } from '../models/access-group-request.gen.ts'
export type { AccessGroupResponse } from '../models/access-group-response.gen.ts'
export type { AccessItemDestinationRequest } from '../models/access-item-destination-request.gen.ts'
export type { AccessItemDestinationResponse } from '../models/access-item-destination-response.gen.ts'
export type { AccessItemSourceRequest } from '../models/access-item-source-request.gen.ts'
export type { AccessItemSourceResponse } from '../models/access-item-source-response.gen.ts'
export type { PageAccessGroupResponse } from '../models/page-access-group-response.gen.ts'

/** Checks and writes {@link AccessGroupRequest}. */
export const accessGroupRequest: Model<AccessGroupRequest> = defineModel({
  name: 'AccessGroupRequest',
  kind: 'request',
  schema: accessGroupRequestSchema,
})

/** Checks and writes {@link AccessGroupResponse}. */
export const accessGroupResponse: Model<AccessGroupResponse> = defineModel({
  name: 'AccessGroupResponse',
  kind: 'response',
  schema: accessGroupResponseSchema,
})

/** Checks and writes {@link AccessItemDestinationRequest}. */
export const accessItemDestinationRequest: Model<AccessItemDestinationRequest> = defineModel({
  name: 'AccessItemDestinationRequest',
  kind: 'request',
  schema: accessItemDestinationRequestSchema,
})

/** Checks and writes {@link AccessItemDestinationResponse}. */
export const accessItemDestinationResponse: Model<AccessItemDestinationResponse> = defineModel({
  name: 'AccessItemDestinationResponse',
  kind: 'response',
  schema: accessItemDestinationResponseSchema,
})

/** Checks and writes {@link AccessItemSourceRequest}. */
export const accessItemSourceRequest: Model<AccessItemSourceRequest> = defineModel({
  name: 'AccessItemSourceRequest',
  kind: 'request',
  schema: accessItemSourceRequestSchema,
})

/** Checks and writes {@link AccessItemSourceResponse}. */
export const accessItemSourceResponse: Model<AccessItemSourceResponse> = defineModel({
  name: 'AccessItemSourceResponse',
  kind: 'response',
  schema: accessItemSourceResponseSchema,
})

/** Checks and writes {@link PageAccessGroupResponse}. */
export const pageAccessGroupResponse: Model<PageAccessGroupResponse> = defineModel({
  name: 'PageAccessGroupResponse',
  kind: 'response',
  schema: pageAccessGroupResponseSchema,
})
