// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { addDomainsRequestSchema, type AddDomainsRequest } from './add-domains-request.gen.ts'
import { domainAndCommentSchema, type DomainAndComment } from './domain-and-comment.gen.ts'
import { removeDomainsRequestSchema, type RemoveDomainsRequest } from './remove-domains-request.gen.ts'

export type { AddDomainsRequest } from './add-domains-request.gen.ts'
export type { DomainAndComment } from './domain-and-comment.gen.ts'
export type { RemoveDomainsRequest } from './remove-domains-request.gen.ts'

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
