// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import {
  isNetworkApplicationRequest,
  type NetworkApplicationRequest,
} from './network-application-request.gen.ts'
import {
  isNetworkApplicationResponse,
  type NetworkApplicationResponse,
} from './network-application-response.gen.ts'
import { isNetworkConnectorRequest, type NetworkConnectorRequest } from './network-connector-request.gen.ts'
import {
  isNetworkConnectorResponse,
  type NetworkConnectorResponse,
} from './network-connector-response.gen.ts'
import { isNetworkCreateRequest, type NetworkCreateRequest } from './network-create-request.gen.ts'
import { isNetworkIpServiceRequest, type NetworkIpServiceRequest } from './network-ip-service-request.gen.ts'
import {
  isNetworkIpServiceResponse,
  type NetworkIpServiceResponse,
} from './network-ip-service-response.gen.ts'
import { isNetworkResponse, type NetworkResponse } from './network-response.gen.ts'
import { isNetworkRouteRequest, type NetworkRouteRequest } from './network-route-request.gen.ts'
import { isNetworkRouteResponse, type NetworkRouteResponse } from './network-route-response.gen.ts'
import { isNetworkUpdateRequest, type NetworkUpdateRequest } from './network-update-request.gen.ts'
import {
  isPageNetworkApplicationResponse,
  type PageNetworkApplicationResponse,
} from './page-network-application-response.gen.ts'
import {
  isPageNetworkConnectorResponse,
  type PageNetworkConnectorResponse,
} from './page-network-connector-response.gen.ts'
import {
  isPageNetworkIpServiceResponse,
  type PageNetworkIpServiceResponse,
} from './page-network-ip-service-response.gen.ts'
import { isPageNetworkResponse, type PageNetworkResponse } from './page-network-response.gen.ts'
import {
  isPageNetworkRouteResponse,
  type PageNetworkRouteResponse,
} from './page-network-route-response.gen.ts'
import {
  isGenerateNetworkConnectorBundleResponse,
  type GenerateNetworkConnectorBundleResponse,
  isGenerateNetworkConnectorProfileResponse,
  type GenerateNetworkConnectorProfileResponse,
  isGenerateNetworkConnectorTokenResponse,
  type GenerateNetworkConnectorTokenResponse,
  isRevokeNetworkConnectorProfileResponse,
  type RevokeNetworkConnectorProfileResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const networkApplicationRequest: LazyModel<NetworkApplicationRequest> = {
  name: 'NetworkApplicationRequest',
  kind: 'request',
  since: { 'routes[].exactMatch': '1.2.3' },
  check: isNetworkApplicationRequest,
  explain: async () => (await load()).networkApplicationRequest.schema,
}

export const networkApplicationResponse: LazyModel<NetworkApplicationResponse> = {
  name: 'NetworkApplicationResponse',
  kind: 'response',
  check: isNetworkApplicationResponse,
  explain: async () => (await load()).networkApplicationResponse.schema,
}

export const networkConnectorRequest: LazyModel<NetworkConnectorRequest> = {
  name: 'NetworkConnectorRequest',
  kind: 'request',
  since: { 'ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
  check: isNetworkConnectorRequest,
  explain: async () => (await load()).networkConnectorRequest.schema,
}

export const networkConnectorResponse: LazyModel<NetworkConnectorResponse> = {
  name: 'NetworkConnectorResponse',
  kind: 'response',
  check: isNetworkConnectorResponse,
  explain: async () => (await load()).networkConnectorResponse.schema,
}

export const networkCreateRequest: LazyModel<NetworkCreateRequest> = {
  name: 'NetworkCreateRequest',
  kind: 'request',
  since: { 'connectors[].ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
  check: isNetworkCreateRequest,
  explain: async () => (await load()).networkCreateRequest.schema,
}

export const networkIpServiceRequest: LazyModel<NetworkIpServiceRequest> = {
  name: 'NetworkIpServiceRequest',
  kind: 'request',
  check: isNetworkIpServiceRequest,
  explain: async () => (await load()).networkIpServiceRequest.schema,
}

export const networkIpServiceResponse: LazyModel<NetworkIpServiceResponse> = {
  name: 'NetworkIpServiceResponse',
  kind: 'response',
  check: isNetworkIpServiceResponse,
  explain: async () => (await load()).networkIpServiceResponse.schema,
}

export const networkResponse: LazyModel<NetworkResponse> = {
  name: 'NetworkResponse',
  kind: 'response',
  check: isNetworkResponse,
  explain: async () => (await load()).networkResponse.schema,
}

export const networkRouteRequest: LazyModel<NetworkRouteRequest> = {
  name: 'NetworkRouteRequest',
  kind: 'request',
  check: isNetworkRouteRequest,
  explain: async () => (await load()).networkRouteRequest.schema,
}

export const networkRouteResponse: LazyModel<NetworkRouteResponse> = {
  name: 'NetworkRouteResponse',
  kind: 'response',
  check: isNetworkRouteResponse,
  explain: async () => (await load()).networkRouteResponse.schema,
}

export const networkUpdateRequest: LazyModel<NetworkUpdateRequest> = {
  name: 'NetworkUpdateRequest',
  kind: 'request',
  check: isNetworkUpdateRequest,
  explain: async () => (await load()).networkUpdateRequest.schema,
}

export const pageNetworkApplicationResponse: LazyModel<PageNetworkApplicationResponse> = {
  name: 'PageNetworkApplicationResponse',
  kind: 'response',
  check: isPageNetworkApplicationResponse,
  explain: async () => (await load()).pageNetworkApplicationResponse.schema,
}

export const pageNetworkConnectorResponse: LazyModel<PageNetworkConnectorResponse> = {
  name: 'PageNetworkConnectorResponse',
  kind: 'response',
  check: isPageNetworkConnectorResponse,
  explain: async () => (await load()).pageNetworkConnectorResponse.schema,
}

export const pageNetworkIpServiceResponse: LazyModel<PageNetworkIpServiceResponse> = {
  name: 'PageNetworkIpServiceResponse',
  kind: 'response',
  check: isPageNetworkIpServiceResponse,
  explain: async () => (await load()).pageNetworkIpServiceResponse.schema,
}

export const pageNetworkResponse: LazyModel<PageNetworkResponse> = {
  name: 'PageNetworkResponse',
  kind: 'response',
  check: isPageNetworkResponse,
  explain: async () => (await load()).pageNetworkResponse.schema,
}

export const pageNetworkRouteResponse: LazyModel<PageNetworkRouteResponse> = {
  name: 'PageNetworkRouteResponse',
  kind: 'response',
  check: isPageNetworkRouteResponse,
  explain: async () => (await load()).pageNetworkRouteResponse.schema,
}

export const generateNetworkConnectorBundleResponse: LazyModel<GenerateNetworkConnectorBundleResponse> = {
  name: 'GenerateNetworkConnectorBundleResponse',
  kind: 'response',
  check: isGenerateNetworkConnectorBundleResponse,
  explain: async () => (await load()).generateNetworkConnectorBundleResponse.schema,
}

export const generateNetworkConnectorProfileResponse: LazyModel<GenerateNetworkConnectorProfileResponse> = {
  name: 'GenerateNetworkConnectorProfileResponse',
  kind: 'response',
  check: isGenerateNetworkConnectorProfileResponse,
  explain: async () => (await load()).generateNetworkConnectorProfileResponse.schema,
}

export const generateNetworkConnectorTokenResponse: LazyModel<GenerateNetworkConnectorTokenResponse> = {
  name: 'GenerateNetworkConnectorTokenResponse',
  kind: 'response',
  check: isGenerateNetworkConnectorTokenResponse,
  explain: async () => (await load()).generateNetworkConnectorTokenResponse.schema,
}

export const revokeNetworkConnectorProfileResponse: LazyModel<RevokeNetworkConnectorProfileResponse> = {
  name: 'RevokeNetworkConnectorProfileResponse',
  kind: 'response',
  check: isRevokeNetworkConnectorProfileResponse,
  explain: async () => (await load()).revokeNetworkConnectorProfileResponse.schema,
}
