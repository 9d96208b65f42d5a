// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { countryCheckRequestSchema } from './country-check-request.gen.ts'
import type { CountryCheckRequest } from '../models/country-check-request.gen.ts'
import { countryCheckResponseSchema } from './country-check-response.gen.ts'
import type { CountryCheckResponse } from '../models/country-check-response.gen.ts'
import { defaultCheckRequestSchema } from './default-check-request.gen.ts'
import type { DefaultCheckRequest } from '../models/default-check-request.gen.ts'
import { defaultCheckResponseSchema } from './default-check-response.gen.ts'
import type { DefaultCheckResponse } from '../models/default-check-response.gen.ts'
import { ipCheckRequestSchema } from './ip-check-request.gen.ts'
import type { IpCheckRequest } from '../models/ip-check-request.gen.ts'
import { ipCheckResponseSchema } from './ip-check-response.gen.ts'
import type { IpCheckResponse } from '../models/ip-check-response.gen.ts'
import { ipRequestSchema } from './ip-request.gen.ts'
import type { IpRequest } from '../models/ip-request.gen.ts'
import { ipResponseSchema } from './ip-response.gen.ts'
import type { IpResponse } from '../models/ip-response.gen.ts'
import { locationContextRequestSchema } from './location-context-request.gen.ts'
import type { LocationContextRequest } from '../models/location-context-request.gen.ts'
import { locationContextResponseSchema } from './location-context-response.gen.ts'
import type { LocationContextResponse } from '../models/location-context-response.gen.ts'
import { pageLocationContextResponseSchema } from './page-location-context-response.gen.ts'
import type { PageLocationContextResponse } from '../models/page-location-context-response.gen.ts'

export type { CountryCheckRequest } from '../models/country-check-request.gen.ts'
export type { CountryCheckResponse } from '../models/country-check-response.gen.ts'
export type { DefaultCheckRequest } from '../models/default-check-request.gen.ts'
export type { DefaultCheckResponse } from '../models/default-check-response.gen.ts'
export type { IpCheckRequest } from '../models/ip-check-request.gen.ts'
export type { IpCheckResponse } from '../models/ip-check-response.gen.ts'
export type { IpRequest } from '../models/ip-request.gen.ts'
export type { IpResponse } from '../models/ip-response.gen.ts'
export type { LocationContextRequest } from '../models/location-context-request.gen.ts'
export type { LocationContextResponse } from '../models/location-context-response.gen.ts'
export type { PageLocationContextResponse } from '../models/page-location-context-response.gen.ts'

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
