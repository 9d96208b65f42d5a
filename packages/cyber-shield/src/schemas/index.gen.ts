// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { addDomainsRequestSchema } from './add-domains-request.gen.ts'
import type { AddDomainsRequest } from '../models/add-domains-request.gen.ts'
import { domainAndCommentSchema } from './domain-and-comment.gen.ts'
import type { DomainAndComment } from '../models/domain-and-comment.gen.ts'
import { removeDomainsRequestSchema } from './remove-domains-request.gen.ts'
import type { RemoveDomainsRequest } from '../models/remove-domains-request.gen.ts'

export type { AddDomainsRequest } from '../models/add-domains-request.gen.ts'
export type { DomainAndComment } from '../models/domain-and-comment.gen.ts'
export type { RemoveDomainsRequest } from '../models/remove-domains-request.gen.ts'

/** Checks and writes {@link AddDomainsRequest}. */
export const addDomainsRequest: Model<AddDomainsRequest> = defineModel({
  name: 'AddDomainsRequest',
  kind: 'request',
  schema: addDomainsRequestSchema,
})

/** Checks and writes {@link DomainAndComment}. */
export const domainAndComment: Model<DomainAndComment> = defineModel({
  name: 'DomainAndComment',
  kind: 'request',
  schema: domainAndCommentSchema,
})

/** Checks and writes {@link RemoveDomainsRequest}. */
export const removeDomainsRequest: Model<RemoveDomainsRequest> = defineModel({
  name: 'RemoveDomainsRequest',
  kind: 'request',
  schema: removeDomainsRequestSchema,
})
