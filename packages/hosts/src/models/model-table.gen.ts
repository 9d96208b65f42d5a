// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import { isHostApplicationRequest, type HostApplicationRequest } from './host-application-request.gen.ts'
import { isHostApplicationResponse, type HostApplicationResponse } from './host-application-response.gen.ts'
import { isHostConnectorRequest, type HostConnectorRequest } from './host-connector-request.gen.ts'
import { isHostConnectorResponse, type HostConnectorResponse } from './host-connector-response.gen.ts'
import { isHostCreateRequest, type HostCreateRequest } from './host-create-request.gen.ts'
import { isHostIpServiceRequest, type HostIpServiceRequest } from './host-ip-service-request.gen.ts'
import { isHostIpServiceResponse, type HostIpServiceResponse } from './host-ip-service-response.gen.ts'
import { isHostResponse, type HostResponse } from './host-response.gen.ts'
import { isHostUpdateRequest, type HostUpdateRequest } from './host-update-request.gen.ts'
import {
  isPageHostApplicationResponse,
  type PageHostApplicationResponse,
} from './page-host-application-response.gen.ts'
import {
  isPageHostConnectorResponse,
  type PageHostConnectorResponse,
} from './page-host-connector-response.gen.ts'
import {
  isPageHostIpServiceResponse,
  type PageHostIpServiceResponse,
} from './page-host-ip-service-response.gen.ts'
import { isPageHostResponse, type PageHostResponse } from './page-host-response.gen.ts'
import {
  isGenerateHostConnectorBundleResponse,
  type GenerateHostConnectorBundleResponse,
  isGenerateHostConnectorProfileResponse,
  type GenerateHostConnectorProfileResponse,
  isGenerateHostConnectorTokenResponse,
  type GenerateHostConnectorTokenResponse,
  isRevokeHostConnectorProfileResponse,
  type RevokeHostConnectorProfileResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const hostApplicationRequest: LazyModel<HostApplicationRequest> = {
  name: 'HostApplicationRequest',
  kind: 'request',
  check: isHostApplicationRequest,
  explain: async () => (await load()).hostApplicationRequest.schema,
}

export const hostApplicationResponse: LazyModel<HostApplicationResponse> = {
  name: 'HostApplicationResponse',
  kind: 'response',
  check: isHostApplicationResponse,
  explain: async () => (await load()).hostApplicationResponse.schema,
}

export const hostConnectorRequest: LazyModel<HostConnectorRequest> = {
  name: 'HostConnectorRequest',
  kind: 'request',
  check: isHostConnectorRequest,
  explain: async () => (await load()).hostConnectorRequest.schema,
}

export const hostConnectorResponse: LazyModel<HostConnectorResponse> = {
  name: 'HostConnectorResponse',
  kind: 'response',
  check: isHostConnectorResponse,
  explain: async () => (await load()).hostConnectorResponse.schema,
}

export const hostCreateRequest: LazyModel<HostCreateRequest> = {
  name: 'HostCreateRequest',
  kind: 'request',
  check: isHostCreateRequest,
  explain: async () => (await load()).hostCreateRequest.schema,
}

export const hostIpServiceRequest: LazyModel<HostIpServiceRequest> = {
  name: 'HostIpServiceRequest',
  kind: 'request',
  check: isHostIpServiceRequest,
  explain: async () => (await load()).hostIpServiceRequest.schema,
}

export const hostIpServiceResponse: LazyModel<HostIpServiceResponse> = {
  name: 'HostIpServiceResponse',
  kind: 'response',
  check: isHostIpServiceResponse,
  explain: async () => (await load()).hostIpServiceResponse.schema,
}

export const hostResponse: LazyModel<HostResponse> = {
  name: 'HostResponse',
  kind: 'response',
  check: isHostResponse,
  explain: async () => (await load()).hostResponse.schema,
}

export const hostUpdateRequest: LazyModel<HostUpdateRequest> = {
  name: 'HostUpdateRequest',
  kind: 'request',
  check: isHostUpdateRequest,
  explain: async () => (await load()).hostUpdateRequest.schema,
}

export const pageHostApplicationResponse: LazyModel<PageHostApplicationResponse> = {
  name: 'PageHostApplicationResponse',
  kind: 'response',
  check: isPageHostApplicationResponse,
  explain: async () => (await load()).pageHostApplicationResponse.schema,
}

export const pageHostConnectorResponse: LazyModel<PageHostConnectorResponse> = {
  name: 'PageHostConnectorResponse',
  kind: 'response',
  check: isPageHostConnectorResponse,
  explain: async () => (await load()).pageHostConnectorResponse.schema,
}

export const pageHostIpServiceResponse: LazyModel<PageHostIpServiceResponse> = {
  name: 'PageHostIpServiceResponse',
  kind: 'response',
  check: isPageHostIpServiceResponse,
  explain: async () => (await load()).pageHostIpServiceResponse.schema,
}

export const pageHostResponse: LazyModel<PageHostResponse> = {
  name: 'PageHostResponse',
  kind: 'response',
  check: isPageHostResponse,
  explain: async () => (await load()).pageHostResponse.schema,
}

export const generateHostConnectorBundleResponse: LazyModel<GenerateHostConnectorBundleResponse> = {
  name: 'GenerateHostConnectorBundleResponse',
  kind: 'response',
  check: isGenerateHostConnectorBundleResponse,
  explain: async () => (await load()).generateHostConnectorBundleResponse.schema,
}

export const generateHostConnectorProfileResponse: LazyModel<GenerateHostConnectorProfileResponse> = {
  name: 'GenerateHostConnectorProfileResponse',
  kind: 'response',
  check: isGenerateHostConnectorProfileResponse,
  explain: async () => (await load()).generateHostConnectorProfileResponse.schema,
}

export const generateHostConnectorTokenResponse: LazyModel<GenerateHostConnectorTokenResponse> = {
  name: 'GenerateHostConnectorTokenResponse',
  kind: 'response',
  check: isGenerateHostConnectorTokenResponse,
  explain: async () => (await load()).generateHostConnectorTokenResponse.schema,
}

export const revokeHostConnectorProfileResponse: LazyModel<RevokeHostConnectorProfileResponse> = {
  name: 'RevokeHostConnectorProfileResponse',
  kind: 'response',
  check: isRevokeHostConnectorProfileResponse,
  explain: async () => (await load()).revokeHostConnectorProfileResponse.schema,
}
