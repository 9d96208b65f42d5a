// Generated from spec/ by `npm run generate`; change it there.

import type { LazyModel } from '@cloudconnexa/core/service'
import type { NetworkApplicationRequest } from './network-application-request.gen.ts'
import type { NetworkApplicationResponse } from './network-application-response.gen.ts'
import type { NetworkConnectorRequest } from './network-connector-request.gen.ts'
import type { NetworkConnectorResponse } from './network-connector-response.gen.ts'
import type { NetworkCreateRequest } from './network-create-request.gen.ts'
import type { NetworkIpServiceRequest } from './network-ip-service-request.gen.ts'
import type { NetworkIpServiceResponse } from './network-ip-service-response.gen.ts'
import type { NetworkResponse } from './network-response.gen.ts'
import type { NetworkRouteRequest } from './network-route-request.gen.ts'
import type { NetworkRouteResponse } from './network-route-response.gen.ts'
import type { NetworkUpdateRequest } from './network-update-request.gen.ts'
import type { PageNetworkApplicationResponse } from './page-network-application-response.gen.ts'
import type { PageNetworkConnectorResponse } from './page-network-connector-response.gen.ts'
import type { PageNetworkIpServiceResponse } from './page-network-ip-service-response.gen.ts'
import type { PageNetworkResponse } from './page-network-response.gen.ts'
import type { PageNetworkRouteResponse } from './page-network-route-response.gen.ts'
import type {
  GenerateNetworkConnectorBundleResponse,
  GenerateNetworkConnectorProfileResponse,
  GenerateNetworkConnectorTokenResponse,
  RevokeNetworkConnectorProfileResponse,
} from './inline-values.gen.ts'

// zod comes with the schemas.
const load = () => import('../schemas/index.gen.ts')

export const networkApplicationRequest: LazyModel<NetworkApplicationRequest> = {
  name: 'NetworkApplicationRequest',
  kind: 'request',
  since: { 'routes[].exactMatch': '1.2.3' },
  explain: async () => (await load()).networkApplicationRequest.schema,
}

export const networkApplicationResponse: LazyModel<NetworkApplicationResponse> = {
  name: 'NetworkApplicationResponse',
  kind: 'response',
  explain: async () => (await load()).networkApplicationResponse.schema,
}

export const networkConnectorRequest: LazyModel<NetworkConnectorRequest> = {
  name: 'NetworkConnectorRequest',
  kind: 'request',
  since: { 'ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
  explain: async () => (await load()).networkConnectorRequest.schema,
}

export const networkConnectorResponse: LazyModel<NetworkConnectorResponse> = {
  name: 'NetworkConnectorResponse',
  kind: 'response',
  explain: async () => (await load()).networkConnectorResponse.schema,
}

export const networkCreateRequest: LazyModel<NetworkCreateRequest> = {
  name: 'NetworkCreateRequest',
  kind: 'request',
  since: { 'connectors[].ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
  explain: async () => (await load()).networkCreateRequest.schema,
}

export const networkIpServiceRequest: LazyModel<NetworkIpServiceRequest> = {
  name: 'NetworkIpServiceRequest',
  kind: 'request',
  explain: async () => (await load()).networkIpServiceRequest.schema,
}

export const networkIpServiceResponse: LazyModel<NetworkIpServiceResponse> = {
  name: 'NetworkIpServiceResponse',
  kind: 'response',
  explain: async () => (await load()).networkIpServiceResponse.schema,
}

export const networkResponse: LazyModel<NetworkResponse> = {
  name: 'NetworkResponse',
  kind: 'response',
  explain: async () => (await load()).networkResponse.schema,
}

export const networkRouteRequest: LazyModel<NetworkRouteRequest> = {
  name: 'NetworkRouteRequest',
  kind: 'request',
  explain: async () => (await load()).networkRouteRequest.schema,
}

export const networkRouteResponse: LazyModel<NetworkRouteResponse> = {
  name: 'NetworkRouteResponse',
  kind: 'response',
  explain: async () => (await load()).networkRouteResponse.schema,
}

export const networkUpdateRequest: LazyModel<NetworkUpdateRequest> = {
  name: 'NetworkUpdateRequest',
  kind: 'request',
  explain: async () => (await load()).networkUpdateRequest.schema,
}

export const pageNetworkApplicationResponse: LazyModel<PageNetworkApplicationResponse> = {
  name: 'PageNetworkApplicationResponse',
  kind: 'response',
  explain: async () => (await load()).pageNetworkApplicationResponse.schema,
}

export const pageNetworkConnectorResponse: LazyModel<PageNetworkConnectorResponse> = {
  name: 'PageNetworkConnectorResponse',
  kind: 'response',
  explain: async () => (await load()).pageNetworkConnectorResponse.schema,
}

export const pageNetworkIpServiceResponse: LazyModel<PageNetworkIpServiceResponse> = {
  name: 'PageNetworkIpServiceResponse',
  kind: 'response',
  explain: async () => (await load()).pageNetworkIpServiceResponse.schema,
}

export const pageNetworkResponse: LazyModel<PageNetworkResponse> = {
  name: 'PageNetworkResponse',
  kind: 'response',
  explain: async () => (await load()).pageNetworkResponse.schema,
}

export const pageNetworkRouteResponse: LazyModel<PageNetworkRouteResponse> = {
  name: 'PageNetworkRouteResponse',
  kind: 'response',
  explain: async () => (await load()).pageNetworkRouteResponse.schema,
}

export const generateNetworkConnectorBundleResponse: LazyModel<GenerateNetworkConnectorBundleResponse> = {
  name: 'GenerateNetworkConnectorBundleResponse',
  kind: 'response',
  explain: async () => (await load()).generateNetworkConnectorBundleResponse.schema,
}

export const generateNetworkConnectorProfileResponse: LazyModel<GenerateNetworkConnectorProfileResponse> = {
  name: 'GenerateNetworkConnectorProfileResponse',
  kind: 'response',
  explain: async () => (await load()).generateNetworkConnectorProfileResponse.schema,
}

export const generateNetworkConnectorTokenResponse: LazyModel<GenerateNetworkConnectorTokenResponse> = {
  name: 'GenerateNetworkConnectorTokenResponse',
  kind: 'response',
  explain: async () => (await load()).generateNetworkConnectorTokenResponse.schema,
}

export const revokeNetworkConnectorProfileResponse: LazyModel<RevokeNetworkConnectorProfileResponse> = {
  name: 'RevokeNetworkConnectorProfileResponse',
  kind: 'response',
  explain: async () => (await load()).revokeNetworkConnectorProfileResponse.schema,
}
