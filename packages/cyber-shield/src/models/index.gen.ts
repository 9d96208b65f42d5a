// Generated from spec/ by `npm run generate`; change it there.

export type { AddDomainsRequest } from './add-domains-request.gen.ts'
export type { DomainAndComment } from './domain-and-comment.gen.ts'
export type { RemoveDomainsRequest } from './remove-domains-request.gen.ts'
