// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import { countryCheckRequestSchema, type CountryCheckRequest } from './country-check-request.gen.ts'
import { countryCheckResponseSchema, type CountryCheckResponse } from './country-check-response.gen.ts'
import { defaultCheckRequestSchema, type DefaultCheckRequest } from './default-check-request.gen.ts'
import { defaultCheckResponseSchema, type DefaultCheckResponse } from './default-check-response.gen.ts'
import { ipCheckRequestSchema, type IpCheckRequest } from './ip-check-request.gen.ts'
import { ipCheckResponseSchema, type IpCheckResponse } from './ip-check-response.gen.ts'
import { ipRequestSchema, type IpRequest } from './ip-request.gen.ts'
import { ipResponseSchema, type IpResponse } from './ip-response.gen.ts'
import { locationContextRequestSchema, type LocationContextRequest } from './location-context-request.gen.ts'
import {
  locationContextResponseSchema,
  type LocationContextResponse,
} from './location-context-response.gen.ts'
import {
  pageLocationContextResponseSchema,
  type PageLocationContextResponse,
} from './page-location-context-response.gen.ts'

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

/** Checks and writes {@link CountryCheckRequest}. */
export const countryCheckRequest: Model<CountryCheckRequest> = defineModel({
  name: 'CountryCheckRequest',
  kind: 'request',
  schema: countryCheckRequestSchema,
})

/** Checks and writes {@link CountryCheckResponse}. */
export const countryCheckResponse: Model<CountryCheckResponse> = defineModel({
  name: 'CountryCheckResponse',
  kind: 'response',
  schema: countryCheckResponseSchema,
})

/** Checks and writes {@link DefaultCheckRequest}. */
export const defaultCheckRequest: Model<DefaultCheckRequest> = defineModel({
  name: 'DefaultCheckRequest',
  kind: 'request',
  schema: defaultCheckRequestSchema,
})

/** Checks and writes {@link DefaultCheckResponse}. */
export const defaultCheckResponse: Model<DefaultCheckResponse> = defineModel({
  name: 'DefaultCheckResponse',
  kind: 'response',
  schema: defaultCheckResponseSchema,
})

/** Checks and writes {@link IpCheckRequest}. */
export const ipCheckRequest: Model<IpCheckRequest> = defineModel({
  name: 'IpCheckRequest',
  kind: 'request',
  schema: ipCheckRequestSchema,
})

/** Checks and writes {@link IpCheckResponse}. */
export const ipCheckResponse: Model<IpCheckResponse> = defineModel({
  name: 'IpCheckResponse',
  kind: 'response',
  schema: ipCheckResponseSchema,
})

/** Checks and writes {@link IpRequest}. */
export const ipRequest: Model<IpRequest> = defineModel({
  name: 'IpRequest',
  kind: 'request',
  schema: ipRequestSchema,
})

/** Checks and writes {@link IpResponse}. */
export const ipResponse: Model<IpResponse> = defineModel({
  name: 'IpResponse',
  kind: 'response',
  schema: ipResponseSchema,
})

/** Checks and writes {@link LocationContextRequest}. */
export const locationContextRequest: Model<LocationContextRequest> = defineModel({
  name: 'LocationContextRequest',
  kind: 'request',
  schema: locationContextRequestSchema,
})

/** Checks and writes {@link LocationContextResponse}. */
export const locationContextResponse: Model<LocationContextResponse> = defineModel({
  name: 'LocationContextResponse',
  kind: 'response',
  schema: locationContextResponseSchema,
})

/** Checks and writes {@link PageLocationContextResponse}. */
export const pageLocationContextResponse: Model<PageLocationContextResponse> = defineModel({
  name: 'PageLocationContextResponse',
  kind: 'response',
  schema: pageLocationContextResponseSchema,
})
