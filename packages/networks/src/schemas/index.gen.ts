// Generated from spec/ by `npm run generate`; change it there.

import { defineModel, type Model } from '@cloudconnexa/core/model'
import { customServiceTypeRequestSchema } from './custom-service-type-request.gen.ts'
import type { CustomServiceTypeRequest } from '../models/custom-service-type-request.gen.ts'
import { customServiceTypeResponseSchema } from './custom-service-type-response.gen.ts'
import type { CustomServiceTypeResponse } from '../models/custom-service-type-response.gen.ts'
import { ikeDeadPeerDetectionSchema } from './ike-dead-peer-detection.gen.ts'
import type { IkeDeadPeerDetection } from '../models/ike-dead-peer-detection.gen.ts'
import { ikeDeadPeerDetectionRequestSchema } from './ike-dead-peer-detection-request.gen.ts'
import type { IkeDeadPeerDetectionRequest } from '../models/ike-dead-peer-detection-request.gen.ts'
import { ikePhaseSchema } from './ike-phase.gen.ts'
import type { IkePhase } from '../models/ike-phase.gen.ts'
import { ikePhaseRequestSchema } from './ike-phase-request.gen.ts'
import type { IkePhaseRequest } from '../models/ike-phase-request.gen.ts'
import { ikeProtocolSchema } from './ike-protocol.gen.ts'
import type { IkeProtocol } from '../models/ike-protocol.gen.ts'
import { ikeProtocolRequestSchema } from './ike-protocol-request.gen.ts'
import type { IkeProtocolRequest } from '../models/ike-protocol-request.gen.ts'
import { ikeRekeySchema } from './ike-rekey.gen.ts'
import type { IkeRekey } from '../models/ike-rekey.gen.ts'
import { ikeRekeyRequestSchema } from './ike-rekey-request.gen.ts'
import type { IkeRekeyRequest } from '../models/ike-rekey-request.gen.ts'
import { ipRouteResponseSchema } from './ip-route-response.gen.ts'
import type { IpRouteResponse } from '../models/ip-route-response.gen.ts'
import { ipSecConfigRequestSchema } from './ip-sec-config-request.gen.ts'
import type { IpSecConfigRequest } from '../models/ip-sec-config-request.gen.ts'
import { ipSecConfigResponseSchema } from './ip-sec-config-response.gen.ts'
import type { IpSecConfigResponse } from '../models/ip-sec-config-response.gen.ts'
import { networkApplicationRequestSchema } from './network-application-request.gen.ts'
import type { NetworkApplicationRequest } from '../models/network-application-request.gen.ts'
import { networkApplicationResponseSchema } from './network-application-response.gen.ts'
import type { NetworkApplicationResponse } from '../models/network-application-response.gen.ts'
import { networkApplicationRouteRequestSchema } from './network-application-route-request.gen.ts'
import type { NetworkApplicationRouteRequest } from '../models/network-application-route-request.gen.ts'
import { networkConnectorRequestSchema } from './network-connector-request.gen.ts'
import type { NetworkConnectorRequest } from '../models/network-connector-request.gen.ts'
import { networkConnectorResponseSchema } from './network-connector-response.gen.ts'
import type { NetworkConnectorResponse } from '../models/network-connector-response.gen.ts'
import { networkCreateRequestSchema } from './network-create-request.gen.ts'
import type { NetworkCreateRequest } from '../models/network-create-request.gen.ts'
import { networkDomainRouteResponseSchema } from './network-domain-route-response.gen.ts'
import type { NetworkDomainRouteResponse } from '../models/network-domain-route-response.gen.ts'
import { networkIpServiceRequestSchema } from './network-ip-service-request.gen.ts'
import type { NetworkIpServiceRequest } from '../models/network-ip-service-request.gen.ts'
import { networkIpServiceResponseSchema } from './network-ip-service-response.gen.ts'
import type { NetworkIpServiceResponse } from '../models/network-ip-service-response.gen.ts'
import { networkResponseSchema } from './network-response.gen.ts'
import type { NetworkResponse } from '../models/network-response.gen.ts'
import { networkRouteRequestSchema } from './network-route-request.gen.ts'
import type { NetworkRouteRequest } from '../models/network-route-request.gen.ts'
import { networkRouteResponseSchema } from './network-route-response.gen.ts'
import type { NetworkRouteResponse } from '../models/network-route-response.gen.ts'
import { networkUpdateRequestSchema } from './network-update-request.gen.ts'
import type { NetworkUpdateRequest } from '../models/network-update-request.gen.ts'
import { pageNetworkApplicationResponseSchema } from './page-network-application-response.gen.ts'
import type { PageNetworkApplicationResponse } from '../models/page-network-application-response.gen.ts'
import { pageNetworkConnectorResponseSchema } from './page-network-connector-response.gen.ts'
import type { PageNetworkConnectorResponse } from '../models/page-network-connector-response.gen.ts'
import { pageNetworkIpServiceResponseSchema } from './page-network-ip-service-response.gen.ts'
import type { PageNetworkIpServiceResponse } from '../models/page-network-ip-service-response.gen.ts'
import { pageNetworkResponseSchema } from './page-network-response.gen.ts'
import type { PageNetworkResponse } from '../models/page-network-response.gen.ts'
import { pageNetworkRouteResponseSchema } from './page-network-route-response.gen.ts'
import type { PageNetworkRouteResponse } from '../models/page-network-route-response.gen.ts'
import { rangeIntegerSchema } from './range-integer.gen.ts'
import type { RangeInteger } from '../models/range-integer.gen.ts'
import { rangeIntegerRequestSchema } from './range-integer-request.gen.ts'
import type { RangeIntegerRequest } from '../models/range-integer-request.gen.ts'
import { serviceConfigRequestSchema } from './service-config-request.gen.ts'
import type { ServiceConfigRequest } from '../models/service-config-request.gen.ts'
import { serviceConfigResponseSchema } from './service-config-response.gen.ts'
import type { ServiceConfigResponse } from '../models/service-config-response.gen.ts'
import { serviceRouteRequestSchema } from './service-route-request.gen.ts'
import type { ServiceRouteRequest } from '../models/service-route-request.gen.ts'
import {
  generateNetworkConnectorBundleResponseSchema,
  generateNetworkConnectorProfileResponseSchema,
  generateNetworkConnectorTokenResponseSchema,
  revokeNetworkConnectorProfileResponseSchema,
} from './inline-values.gen.ts'
import type {
  GenerateNetworkConnectorBundleResponse,
  GenerateNetworkConnectorProfileResponse,
  GenerateNetworkConnectorTokenResponse,
  RevokeNetworkConnectorProfileResponse,
} from '../models/inline-values.gen.ts'

export type { CustomServiceTypeRequest } from '../models/custom-service-type-request.gen.ts'
export type { CustomServiceTypeResponse } from '../models/custom-service-type-response.gen.ts'
export type { IkeDeadPeerDetection } from '../models/ike-dead-peer-detection.gen.ts'
export type { IkeDeadPeerDetectionRequest } from '../models/ike-dead-peer-detection-request.gen.ts'
export type { IkePhase } from '../models/ike-phase.gen.ts'
export type { IkePhaseRequest } from '../models/ike-phase-request.gen.ts'
export type { IkeProtocol } from '../models/ike-protocol.gen.ts'
export type { IkeProtocolRequest } from '../models/ike-protocol-request.gen.ts'
export type { IkeRekey } from '../models/ike-rekey.gen.ts'
export type { IkeRekeyRequest } from '../models/ike-rekey-request.gen.ts'
export type { IpRouteResponse } from '../models/ip-route-response.gen.ts'
export type { IpSecConfigRequest } from '../models/ip-sec-config-request.gen.ts'
export type { IpSecConfigResponse } from '../models/ip-sec-config-response.gen.ts'
export type { NetworkApplicationRequest } from '../models/network-application-request.gen.ts'
export type { NetworkApplicationResponse } from '../models/network-application-response.gen.ts'
export type { NetworkApplicationRouteRequest } from '../models/network-application-route-request.gen.ts'
export type { NetworkConnectorRequest } from '../models/network-connector-request.gen.ts'
export type { NetworkConnectorResponse } from '../models/network-connector-response.gen.ts'
export type { NetworkCreateRequest } from '../models/network-create-request.gen.ts'
export type { NetworkDomainRouteResponse } from '../models/network-domain-route-response.gen.ts'
export type { NetworkIpServiceRequest } from '../models/network-ip-service-request.gen.ts'
export type { NetworkIpServiceResponse } from '../models/network-ip-service-response.gen.ts'
export type { NetworkResponse } from '../models/network-response.gen.ts'
export type { NetworkRouteRequest } from '../models/network-route-request.gen.ts'
export type { NetworkRouteResponse } from '../models/network-route-response.gen.ts'
export type { NetworkUpdateRequest } from '../models/network-update-request.gen.ts'
export type { PageNetworkApplicationResponse } from '../models/page-network-application-response.gen.ts'
export type { PageNetworkConnectorResponse } from '../models/page-network-connector-response.gen.ts'
export type { PageNetworkIpServiceResponse } from '../models/page-network-ip-service-response.gen.ts'
export type { PageNetworkResponse } from '../models/page-network-response.gen.ts'
export type { PageNetworkRouteResponse } from '../models/page-network-route-response.gen.ts'
export type { RangeInteger } from '../models/range-integer.gen.ts'
export type { RangeIntegerRequest } from '../models/range-integer-request.gen.ts'
export type { ServiceConfigRequest } from '../models/service-config-request.gen.ts'
export type { ServiceConfigResponse } from '../models/service-config-response.gen.ts'
export type { ServiceRouteRequest } from '../models/service-route-request.gen.ts'
export type {
  GenerateNetworkConnectorBundleResponse,
  GenerateNetworkConnectorProfileResponse,
  GenerateNetworkConnectorTokenResponse,
  RevokeNetworkConnectorProfileResponse,
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

/** Checks and writes {@link IkeDeadPeerDetection}. */
export const ikeDeadPeerDetection: Model<IkeDeadPeerDetection> = defineModel({
  name: 'IkeDeadPeerDetection',
  kind: 'response',
  schema: ikeDeadPeerDetectionSchema,
})

/** Checks and writes {@link IkeDeadPeerDetectionRequest}. */
export const ikeDeadPeerDetectionRequest: Model<IkeDeadPeerDetectionRequest> = defineModel({
  name: 'IkeDeadPeerDetectionRequest',
  kind: 'request',
  schema: ikeDeadPeerDetectionRequestSchema,
})

/** Checks and writes {@link IkePhase}. */
export const ikePhase: Model<IkePhase> = defineModel({
  name: 'IkePhase',
  kind: 'response',
  schema: ikePhaseSchema,
})

/** Checks and writes {@link IkePhaseRequest}. */
export const ikePhaseRequest: Model<IkePhaseRequest> = defineModel({
  name: 'IkePhaseRequest',
  kind: 'request',
  schema: ikePhaseRequestSchema,
})

/** Checks and writes {@link IkeProtocol}. */
export const ikeProtocol: Model<IkeProtocol> = defineModel({
  name: 'IkeProtocol',
  kind: 'response',
  schema: ikeProtocolSchema,
})

/** Checks and writes {@link IkeProtocolRequest}. */
export const ikeProtocolRequest: Model<IkeProtocolRequest> = defineModel({
  name: 'IkeProtocolRequest',
  kind: 'request',
  schema: ikeProtocolRequestSchema,
  since: { autoInitiate: '1.2.3' },
})

/** Checks and writes {@link IkeRekey}. */
export const ikeRekey: Model<IkeRekey> = defineModel({
  name: 'IkeRekey',
  kind: 'response',
  schema: ikeRekeySchema,
})

/** Checks and writes {@link IkeRekeyRequest}. */
export const ikeRekeyRequest: Model<IkeRekeyRequest> = defineModel({
  name: 'IkeRekeyRequest',
  kind: 'request',
  schema: ikeRekeyRequestSchema,
})

/** Checks and writes {@link IpRouteResponse}. */
export const ipRouteResponse: Model<IpRouteResponse> = defineModel({
  name: 'IpRouteResponse',
  kind: 'response',
  schema: ipRouteResponseSchema,
})

/** Checks and writes {@link IpSecConfigRequest}. */
export const ipSecConfigRequest: Model<IpSecConfigRequest> = defineModel({
  name: 'IpSecConfigRequest',
  kind: 'request',
  schema: ipSecConfigRequestSchema,
  since: { 'ikeProtocol.autoInitiate': '1.2.3' },
})

/** Checks and writes {@link IpSecConfigResponse}. */
export const ipSecConfigResponse: Model<IpSecConfigResponse> = defineModel({
  name: 'IpSecConfigResponse',
  kind: 'response',
  schema: ipSecConfigResponseSchema,
})

/** Checks and writes {@link NetworkApplicationRequest}. */
export const networkApplicationRequest: Model<NetworkApplicationRequest> = defineModel({
  name: 'NetworkApplicationRequest',
  kind: 'request',
  schema: networkApplicationRequestSchema,
  since: { 'routes[].exactMatch': '1.2.3' },
})

/** Checks and writes {@link NetworkApplicationResponse}. */
export const networkApplicationResponse: Model<NetworkApplicationResponse> = defineModel({
  name: 'NetworkApplicationResponse',
  kind: 'response',
  schema: networkApplicationResponseSchema,
})

/** Checks and writes {@link NetworkApplicationRouteRequest}. */
export const networkApplicationRouteRequest: Model<NetworkApplicationRouteRequest> = defineModel({
  name: 'NetworkApplicationRouteRequest',
  kind: 'request',
  schema: networkApplicationRouteRequestSchema,
  since: { exactMatch: '1.2.3' },
})

/** Checks and writes {@link NetworkConnectorRequest}. */
export const networkConnectorRequest: Model<NetworkConnectorRequest> = defineModel({
  name: 'NetworkConnectorRequest',
  kind: 'request',
  schema: networkConnectorRequestSchema,
  since: { 'ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
})

/** Checks and writes {@link NetworkConnectorResponse}. */
export const networkConnectorResponse: Model<NetworkConnectorResponse> = defineModel({
  name: 'NetworkConnectorResponse',
  kind: 'response',
  schema: networkConnectorResponseSchema,
})

/** Checks and writes {@link NetworkCreateRequest}. */
export const networkCreateRequest: Model<NetworkCreateRequest> = defineModel({
  name: 'NetworkCreateRequest',
  kind: 'request',
  schema: networkCreateRequestSchema,
  since: { 'connectors[].ipSecConfig.ikeProtocol.autoInitiate': '1.2.3' },
})

/** Checks and writes {@link NetworkDomainRouteResponse}. */
export const networkDomainRouteResponse: Model<NetworkDomainRouteResponse> = defineModel({
  name: 'NetworkDomainRouteResponse',
  kind: 'response',
  schema: networkDomainRouteResponseSchema,
})

/** Checks and writes {@link NetworkIpServiceRequest}. */
export const networkIpServiceRequest: Model<NetworkIpServiceRequest> = defineModel({
  name: 'NetworkIpServiceRequest',
  kind: 'request',
  schema: networkIpServiceRequestSchema,
})

/** Checks and writes {@link NetworkIpServiceResponse}. */
export const networkIpServiceResponse: Model<NetworkIpServiceResponse> = defineModel({
  name: 'NetworkIpServiceResponse',
  kind: 'response',
  schema: networkIpServiceResponseSchema,
})

/** Checks and writes {@link NetworkResponse}. */
export const networkResponse: Model<NetworkResponse> = defineModel({
  name: 'NetworkResponse',
  kind: 'response',
  schema: networkResponseSchema,
})

/** Checks and writes {@link NetworkRouteRequest}. */
export const networkRouteRequest: Model<NetworkRouteRequest> = defineModel({
  name: 'NetworkRouteRequest',
  kind: 'request',
  schema: networkRouteRequestSchema,
})

/** Checks and writes {@link NetworkRouteResponse}. */
export const networkRouteResponse: Model<NetworkRouteResponse> = defineModel({
  name: 'NetworkRouteResponse',
  kind: 'response',
  schema: networkRouteResponseSchema,
})

/** Checks and writes {@link NetworkUpdateRequest}. */
export const networkUpdateRequest: Model<NetworkUpdateRequest> = defineModel({
  name: 'NetworkUpdateRequest',
  kind: 'request',
  schema: networkUpdateRequestSchema,
})

/** Checks and writes {@link PageNetworkApplicationResponse}. */
export const pageNetworkApplicationResponse: Model<PageNetworkApplicationResponse> = defineModel({
  name: 'PageNetworkApplicationResponse',
  kind: 'response',
  schema: pageNetworkApplicationResponseSchema,
})

/** Checks and writes {@link PageNetworkConnectorResponse}. */
export const pageNetworkConnectorResponse: Model<PageNetworkConnectorResponse> = defineModel({
  name: 'PageNetworkConnectorResponse',
  kind: 'response',
  schema: pageNetworkConnectorResponseSchema,
})

/** Checks and writes {@link PageNetworkIpServiceResponse}. */
export const pageNetworkIpServiceResponse: Model<PageNetworkIpServiceResponse> = defineModel({
  name: 'PageNetworkIpServiceResponse',
  kind: 'response',
  schema: pageNetworkIpServiceResponseSchema,
})

/** Checks and writes {@link PageNetworkResponse}. */
export const pageNetworkResponse: Model<PageNetworkResponse> = defineModel({
  name: 'PageNetworkResponse',
  kind: 'response',
  schema: pageNetworkResponseSchema,
})

/** Checks and writes {@link PageNetworkRouteResponse}. */
export const pageNetworkRouteResponse: Model<PageNetworkRouteResponse> = defineModel({
  name: 'PageNetworkRouteResponse',
  kind: 'response',
  schema: pageNetworkRouteResponseSchema,
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

/** Checks and writes {@link ServiceRouteRequest}. */
export const serviceRouteRequest: Model<ServiceRouteRequest> = defineModel({
  name: 'ServiceRouteRequest',
  kind: 'request',
  schema: serviceRouteRequestSchema,
})

/** Checks and writes {@link GenerateNetworkConnectorBundleResponse}. */
export const generateNetworkConnectorBundleResponse: Model<GenerateNetworkConnectorBundleResponse> =
  defineModel({
    name: 'GenerateNetworkConnectorBundleResponse',
    kind: 'response',
    schema: generateNetworkConnectorBundleResponseSchema,
  })

/** Checks and writes {@link GenerateNetworkConnectorProfileResponse}. */
export const generateNetworkConnectorProfileResponse: Model<GenerateNetworkConnectorProfileResponse> =
  defineModel({
    name: 'GenerateNetworkConnectorProfileResponse',
    kind: 'response',
    schema: generateNetworkConnectorProfileResponseSchema,
  })

/** Checks and writes {@link GenerateNetworkConnectorTokenResponse}. */
export const generateNetworkConnectorTokenResponse: Model<GenerateNetworkConnectorTokenResponse> =
  defineModel({
    name: 'GenerateNetworkConnectorTokenResponse',
    kind: 'response',
    schema: generateNetworkConnectorTokenResponseSchema,
  })

/** Checks and writes {@link RevokeNetworkConnectorProfileResponse}. */
export const revokeNetworkConnectorProfileResponse: Model<RevokeNetworkConnectorProfileResponse> =
  defineModel({
    name: 'RevokeNetworkConnectorProfileResponse',
    kind: 'response',
    schema: revokeNetworkConnectorProfileResponseSchema,
  })
