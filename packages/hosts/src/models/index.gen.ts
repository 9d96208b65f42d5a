// Generated from spec/ by `npm run generate`; change it there.

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
  GenerateHostConnectorBundleResponse,
  GenerateHostConnectorProfileResponse,
  GenerateHostConnectorTokenResponse,
  RevokeHostConnectorProfileResponse,
} from './inline-values.gen.ts'
