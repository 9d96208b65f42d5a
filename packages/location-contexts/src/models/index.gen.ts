// Generated from spec/ by `npm run generate`; change it there.

export type { CountryCheckRequest } from './country-check-request.gen.ts'
export type { CountryCheckResponse } from './country-check-response.gen.ts'
export type { DefaultCheckRequest } from './default-check-request.gen.ts'
export type { DefaultCheckResponse } from './default-check-response.gen.ts'
export type { IpCheckRequest } from './ip-check-request.gen.ts'
export type { IpCheckResponse } from './ip-check-response.gen.ts'
export type { IpRequest } from './ip-request.gen.ts'
export type { IpResponse } from './ip-response.gen.ts'
export type { LocationContextRequest } from './location-context-request.gen.ts'
export type { LocationContextResponse } from './location-context-response.gen.ts'
export type { PageLocationContextResponse } from './page-location-context-response.gen.ts'
