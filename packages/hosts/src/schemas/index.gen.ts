// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { customServiceTypeRequestSchema } from './custom-service-type-request.gen.ts'
import type { CustomServiceTypeRequest } from '../models/custom-service-type-request.gen.ts'
import { customServiceTypeResponseSchema } from './custom-service-type-response.gen.ts'
import type { CustomServiceTypeResponse } from '../models/custom-service-type-response.gen.ts'
import { hostApplicationRequestSchema } from './host-application-request.gen.ts'
import type { HostApplicationRequest } from '../models/host-application-request.gen.ts'
import { hostApplicationResponseSchema } from './host-application-response.gen.ts'
import type { HostApplicationResponse } from '../models/host-application-response.gen.ts'
import { hostApplicationRouteRequestSchema } from './host-application-route-request.gen.ts'
import type { HostApplicationRouteRequest } from '../models/host-application-route-request.gen.ts'
import { hostConnectorRequestSchema } from './host-connector-request.gen.ts'
import type { HostConnectorRequest } from '../models/host-connector-request.gen.ts'
import { hostConnectorResponseSchema } from './host-connector-response.gen.ts'
import type { HostConnectorResponse } from '../models/host-connector-response.gen.ts'
import { hostCreateRequestSchema } from './host-create-request.gen.ts'
import type { HostCreateRequest } from '../models/host-create-request.gen.ts'
import { hostDomainRouteResponseSchema } from './host-domain-route-response.gen.ts'
import type { HostDomainRouteResponse } from '../models/host-domain-route-response.gen.ts'
import { hostIpServiceRequestSchema } from './host-ip-service-request.gen.ts'
import type { HostIpServiceRequest } from '../models/host-ip-service-request.gen.ts'
import { hostIpServiceResponseSchema } from './host-ip-service-response.gen.ts'
import type { HostIpServiceResponse } from '../models/host-ip-service-response.gen.ts'
import { hostResponseSchema } from './host-response.gen.ts'
import type { HostResponse } from '../models/host-response.gen.ts'
import { hostUpdateRequestSchema } from './host-update-request.gen.ts'
import type { HostUpdateRequest } from '../models/host-update-request.gen.ts'
import { pageHostApplicationResponseSchema } from './page-host-application-response.gen.ts'
import type { PageHostApplicationResponse } from '../models/page-host-application-response.gen.ts'
import { pageHostConnectorResponseSchema } from './page-host-connector-response.gen.ts'
import type { PageHostConnectorResponse } from '../models/page-host-connector-response.gen.ts'
import { pageHostIpServiceResponseSchema } from './page-host-ip-service-response.gen.ts'
import type { PageHostIpServiceResponse } from '../models/page-host-ip-service-response.gen.ts'
import { pageHostResponseSchema } from './page-host-response.gen.ts'
import type { PageHostResponse } from '../models/page-host-response.gen.ts'
import { rangeIntegerSchema } from './range-integer.gen.ts'
import type { RangeInteger } from '../models/range-integer.gen.ts'
import { rangeIntegerRequestSchema } from './range-integer-request.gen.ts'
import type { RangeIntegerRequest } from '../models/range-integer-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import type { ServiceConfigRequest } from '../models/service-config-request.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { ServiceConfigResponse } from '../models/service-config-response.gen.ts'
import {
  generateHostConnectorBundleResponseSchema,
  generateHostConnectorProfileResponseSchema,
  generateHostConnectorTokenResponseSchema,
  revokeHostConnectorProfileResponseSchema,
} from './inline-values.gen.ts'
import type {
  GenerateHostConnectorBundleResponse,
  GenerateHostConnectorProfileResponse,
  GenerateHostConnectorTokenResponse,
  RevokeHostConnectorProfileResponse,
} from '../models/inline-values.gen.ts'

export type { CustomServiceTypeRequest } from '../models/custom-service-type-request.gen.ts'
export type { CustomServiceTypeResponse } from '../models/custom-service-type-response.gen.ts'
export type { HostApplicationRequest } from '../models/host-application-request.gen.ts'
export type { HostApplicationResponse } from '../models/host-application-response.gen.ts'
export type { HostApplicationRouteRequest } from '../models/host-application-route-request.gen.ts'
export type { HostConnectorRequest } from '../models/host-connector-request.gen.ts'
export type { HostConnectorResponse } from '../models/host-connector-response.gen.ts'
export type { HostCreateRequest } from '../models/host-create-request.gen.ts'
export type { HostDomainRouteResponse } from '../models/host-domain-route-response.gen.ts'
export type { HostIpServiceRequest } from '../models/host-ip-service-request.gen.ts'
export type { HostIpServiceResponse } from '../models/host-ip-service-response.gen.ts'
export type { HostResponse } from '../models/host-response.gen.ts'
export type { HostUpdateRequest } from '../models/host-update-request.gen.ts'
export type { PageHostApplicationResponse } from '../models/page-host-application-response.gen.ts'
export type { PageHostConnectorResponse } from '../models/page-host-connector-response.gen.ts'
export type { PageHostIpServiceResponse } from '../models/page-host-ip-service-response.gen.ts'
export type { PageHostResponse } from '../models/page-host-response.gen.ts'
export type { RangeInteger } from '../models/range-integer.gen.ts'
export type { RangeIntegerRequest } from '../models/range-integer-request.gen.ts'
export type { ServiceConfigRequest } from '../models/service-config-request.gen.ts'
export type { ServiceConfigResponse } from '../models/service-config-response.gen.ts'
export type {
  GenerateHostConnectorBundleResponse,
  GenerateHostConnectorProfileResponse,
  GenerateHostConnectorTokenResponse,
  RevokeHostConnectorProfileResponse,
} from '../models/inline-values.gen.ts'

/** Checks and writes {@link CustomServiceTypeRequest}. */
export const customServiceTypeRequest: Model<CustomServiceTypeRequest> = defineModel({
  name: 'CustomServiceTypeRequest',
  kind: 'request',
  schema: customServiceTypeRequestSchema,
})

/** Checks and writes {@link CustomServiceTypeResponse}. */
export const customServiceTypeResponse: Model<CustomServiceTypeResponse> = defineModel({
  name: 'CustomServiceTypeResponse',
  kind: 'response',
  schema: customServiceTypeResponseSchema,
})

/** Checks and writes {@link HostApplicationRequest}. */
export const hostApplicationRequest: Model<HostApplicationRequest> = defineModel({
  name: 'HostApplicationRequest',
  kind: 'request',
  schema: hostApplicationRequestSchema,
})

/** Checks and writes {@link HostApplicationResponse}. */
export const hostApplicationResponse: Model<HostApplicationResponse> = defineModel({
  name: 'HostApplicationResponse',
  kind: 'response',
  schema: hostApplicationResponseSchema,
})

/** Checks and writes {@link HostApplicationRouteRequest}. */
export const hostApplicationRouteRequest: Model<HostApplicationRouteRequest> = defineModel({
  name: 'HostApplicationRouteRequest',
  kind: 'request',
  schema: hostApplicationRouteRequestSchema,
})

/** Checks and writes {@link HostConnectorRequest}. */
export const hostConnectorRequest: Model<HostConnectorRequest> = defineModel({
  name: 'HostConnectorRequest',
  kind: 'request',
  schema: hostConnectorRequestSchema,
})

/** Checks and writes {@link HostConnectorResponse}. */
export const hostConnectorResponse: Model<HostConnectorResponse> = defineModel({
  name: 'HostConnectorResponse',
  kind: 'response',
  schema: hostConnectorResponseSchema,
})

/** Checks and writes {@link HostCreateRequest}. */
export const hostCreateRequest: Model<HostCreateRequest> = defineModel({
  name: 'HostCreateRequest',
  kind: 'request',
  schema: hostCreateRequestSchema,
})

/** Checks and writes {@link HostDomainRouteResponse}. */
export const hostDomainRouteResponse: Model<HostDomainRouteResponse> = defineModel({
  name: 'HostDomainRouteResponse',
  kind: 'response',
  schema: hostDomainRouteResponseSchema,
})

/** Checks and writes {@link HostIpServiceRequest}. */
export const hostIpServiceRequest: Model<HostIpServiceRequest> = defineModel({
  name: 'HostIpServiceRequest',
  kind: 'request',
  schema: hostIpServiceRequestSchema,
})

/** Checks and writes {@link HostIpServiceResponse}. */
export const hostIpServiceResponse: Model<HostIpServiceResponse> = defineModel({
  name: 'HostIpServiceResponse',
  kind: 'response',
  schema: hostIpServiceResponseSchema,
})

/** Checks and writes {@link HostResponse}. */
export const hostResponse: Model<HostResponse> = defineModel({
  name: 'HostResponse',
  kind: 'response',
  schema: hostResponseSchema,
})

/** Checks and writes {@link HostUpdateRequest}. */
export const hostUpdateRequest: Model<HostUpdateRequest> = defineModel({
  name: 'HostUpdateRequest',
  kind: 'request',
  schema: hostUpdateRequestSchema,
})

/** Checks and writes {@link PageHostApplicationResponse}. */
export const pageHostApplicationResponse: Model<PageHostApplicationResponse> = defineModel({
  name: 'PageHostApplicationResponse',
  kind: 'response',
  schema: pageHostApplicationResponseSchema,
})

/** Checks and writes {@link PageHostConnectorResponse}. */
export const pageHostConnectorResponse: Model<PageHostConnectorResponse> = defineModel({
  name: 'PageHostConnectorResponse',
  kind: 'response',
  schema: pageHostConnectorResponseSchema,
})

/** Checks and writes {@link PageHostIpServiceResponse}. */
export const pageHostIpServiceResponse: Model<PageHostIpServiceResponse> = defineModel({
  name: 'PageHostIpServiceResponse',
  kind: 'response',
  schema: pageHostIpServiceResponseSchema,
})

/** Checks and writes {@link PageHostResponse}. */
export const pageHostResponse: Model<PageHostResponse> = defineModel({
  name: 'PageHostResponse',
  kind: 'response',
  schema: pageHostResponseSchema,
})

/** Checks and writes {@link RangeInteger}. */
export const rangeInteger: Model<RangeInteger> = defineModel({
  name: 'RangeInteger',
  kind: 'response',
  schema: rangeIntegerSchema,
})

/** Checks and writes {@link RangeIntegerRequest}. */
export const rangeIntegerRequest: Model<RangeIntegerRequest> = defineModel({
  name: 'RangeIntegerRequest',
  kind: 'request',
  schema: rangeIntegerRequestSchema,
})

/** Checks and writes {@link ServiceConfigRequest}. */
export const serviceConfigRequest: Model<ServiceConfigRequest> = defineModel({
  name: 'ServiceConfigRequest',
  kind: 'request',
  schema: serviceConfigRequestSchema,
})

/** Checks and writes {@link ServiceConfigResponse}. */
export const serviceConfigResponse: Model<ServiceConfigResponse> = defineModel({
  name: 'ServiceConfigResponse',
  kind: 'response',
  schema: serviceConfigResponseSchema,
})

/** Checks and writes {@link GenerateHostConnectorBundleResponse}. */
export const generateHostConnectorBundleResponse: Model<GenerateHostConnectorBundleResponse> = defineModel({
  name: 'GenerateHostConnectorBundleResponse',
  kind: 'response',
  schema: generateHostConnectorBundleResponseSchema,
})

/** Checks and writes {@link GenerateHostConnectorProfileResponse}. */
export const generateHostConnectorProfileResponse: Model<GenerateHostConnectorProfileResponse> = defineModel({
  name: 'GenerateHostConnectorProfileResponse',
  kind: 'response',
  schema: generateHostConnectorProfileResponseSchema,
})

/** Checks and writes {@link GenerateHostConnectorTokenResponse}. */
export const generateHostConnectorTokenResponse: Model<GenerateHostConnectorTokenResponse> = defineModel({
  name: 'GenerateHostConnectorTokenResponse',
  kind: 'response',
  schema: generateHostConnectorTokenResponseSchema,
})

/** Checks and writes {@link RevokeHostConnectorProfileResponse}. */
export const revokeHostConnectorProfileResponse: Model<RevokeHostConnectorProfileResponse> = defineModel({
  name: 'RevokeHostConnectorProfileResponse',
  kind: 'response',
  schema: revokeHostConnectorProfileResponseSchema,
})
