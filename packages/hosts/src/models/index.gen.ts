// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core'
import {
  customServiceTypeRequestSchema,
  type CustomServiceTypeRequest,
} from './custom-service-type-request.gen.ts'
import {
  customServiceTypeResponseSchema,
  type CustomServiceTypeResponse,
} from './custom-service-type-response.gen.ts'
import { hostApplicationRequestSchema, type HostApplicationRequest } from './host-application-request.gen.ts'
import {
  hostApplicationResponseSchema,
  type HostApplicationResponse,
} from './host-application-response.gen.ts'
import {
  hostApplicationRouteRequestSchema,
  type HostApplicationRouteRequest,
} from './host-application-route-request.gen.ts'
import { hostConnectorRequestSchema, type HostConnectorRequest } from './host-connector-request.gen.ts'
import { hostConnectorResponseSchema, type HostConnectorResponse } from './host-connector-response.gen.ts'
import { hostCreateRequestSchema, type HostCreateRequest } from './host-create-request.gen.ts'
import {
  hostDomainRouteResponseSchema,
  type HostDomainRouteResponse,
} from './host-domain-route-response.gen.ts'
import { hostIpServiceRequestSchema, type HostIpServiceRequest } from './host-ip-service-request.gen.ts'
import { hostIpServiceResponseSchema, type HostIpServiceResponse } from './host-ip-service-response.gen.ts'
import { hostResponseSchema, type HostResponse } from './host-response.gen.ts'
import { hostUpdateRequestSchema, type HostUpdateRequest } from './host-update-request.gen.ts'
import {
  pageHostApplicationResponseSchema,
  type PageHostApplicationResponse,
} from './page-host-application-response.gen.ts'
import {
  pageHostConnectorResponseSchema,
  type PageHostConnectorResponse,
} from './page-host-connector-response.gen.ts'
import {
  pageHostIpServiceResponseSchema,
  type PageHostIpServiceResponse,
} from './page-host-ip-service-response.gen.ts'
import { pageHostResponseSchema, type PageHostResponse } from './page-host-response.gen.ts'
import { rangeIntegerSchema, type RangeInteger } from './range-integer.gen.ts'
import { rangeIntegerRequestSchema, type RangeIntegerRequest } from './range-integer-request.gen.ts'
import { serviceConfigRequestSchema, type ServiceConfigRequest } from './service-config-request.gen.ts'
import { serviceConfigResponseSchema, type ServiceConfigResponse } from './service-config-response.gen.ts'
import {
  generateHostConnectorBundleAnswerSchema,
  generateHostConnectorProfileAnswerSchema,
  generateHostConnectorTokenAnswerSchema,
  revokeHostConnectorProfileAnswerSchema,
  type GenerateHostConnectorBundleAnswer,
  type GenerateHostConnectorProfileAnswer,
  type GenerateHostConnectorTokenAnswer,
  type RevokeHostConnectorProfileAnswer,
} from './inline-values.gen.ts'

export type { CustomServiceTypeRequest } from './custom-service-type-request.gen.ts'
export type { CustomServiceTypeResponse } from './custom-service-type-response.gen.ts'
export type { HostApplicationRequest } from './host-application-request.gen.ts'
export type { HostApplicationResponse } from './host-application-response.gen.ts'
export type { HostApplicationRouteRequest } from './host-application-route-request.gen.ts'
export type { HostConnectorRequest } from './host-connector-request.gen.ts'
export type { HostConnectorResponse } from './host-connector-response.gen.ts'
export type { HostCreateRequest } from './host-create-request.gen.ts'
export type { HostDomainRouteResponse } from './host-domain-route-response.gen.ts'
export type { HostIpServiceRequest } from './host-ip-service-request.gen.ts'
export type { HostIpServiceResponse } from './host-ip-service-response.gen.ts'
export type { HostResponse } from './host-response.gen.ts'
export type { HostUpdateRequest } from './host-update-request.gen.ts'
export type { PageHostApplicationResponse } from './page-host-application-response.gen.ts'
export type { PageHostConnectorResponse } from './page-host-connector-response.gen.ts'
export type { PageHostIpServiceResponse } from './page-host-ip-service-response.gen.ts'
export type { PageHostResponse } from './page-host-response.gen.ts'
export type { RangeInteger } from './range-integer.gen.ts'
export type { RangeIntegerRequest } from './range-integer-request.gen.ts'
export type { ServiceConfigRequest } from './service-config-request.gen.ts'
export type { ServiceConfigResponse } from './service-config-response.gen.ts'
export type {
  GenerateHostConnectorBundleAnswer,
  GenerateHostConnectorProfileAnswer,
  GenerateHostConnectorTokenAnswer,
  RevokeHostConnectorProfileAnswer,
} from './inline-values.gen.ts'

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

/** Checks and writes {@link GenerateHostConnectorBundleAnswer}. */
export const generateHostConnectorBundleAnswer: Model<GenerateHostConnectorBundleAnswer> = defineModel({
  name: 'GenerateHostConnectorBundleAnswer',
  kind: 'response',
  schema: generateHostConnectorBundleAnswerSchema,
})

/** Checks and writes {@link GenerateHostConnectorProfileAnswer}. */
export const generateHostConnectorProfileAnswer: Model<GenerateHostConnectorProfileAnswer> = defineModel({
  name: 'GenerateHostConnectorProfileAnswer',
  kind: 'response',
  schema: generateHostConnectorProfileAnswerSchema,
})

/** Checks and writes {@link GenerateHostConnectorTokenAnswer}. */
export const generateHostConnectorTokenAnswer: Model<GenerateHostConnectorTokenAnswer> = defineModel({
  name: 'GenerateHostConnectorTokenAnswer',
  kind: 'response',
  schema: generateHostConnectorTokenAnswerSchema,
})

/** Checks and writes {@link RevokeHostConnectorProfileAnswer}. */
export const revokeHostConnectorProfileAnswer: Model<RevokeHostConnectorProfileAnswer> = defineModel({
  name: 'RevokeHostConnectorProfileAnswer',
  kind: 'response',
  schema: revokeHostConnectorProfileAnswerSchema,
})
