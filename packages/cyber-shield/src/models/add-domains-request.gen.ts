// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import { domainAndCommentSchema, type DomainAndComment } from './domain-and-comment.gen.ts'
import type { ShapeOf } from './shape-of.gen.ts'

/**
 * Body of `addAllowedDomains` (`POST /cybershield/allow-list-add-domains`) and `addBlockedDomains`
 * (`POST /cybershield/block-list-add-domains`).
 *
 * Read from the documentation of API version 1.0.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-0/schemas/adddomainsrequest.md
 */
export interface AddDomainsRequest {
  /** At most 1000 items. */
  domainAndComments?: readonly DomainAndComment[]
}

export const addDomainsRequestSchema: z.ZodType<AddDomainsRequest> = z.strictObject({
  domainAndComments: z.array(domainAndCommentSchema).max(1000).exactOptional(),
} satisfies ShapeOf<AddDomainsRequest>)
