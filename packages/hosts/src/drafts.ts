import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type {
  HostApplicationRequest,
  HostApplicationResponse,
  HostConnectorRequest,
  HostConnectorResponse,
  HostIpServiceRequest,
  HostIpServiceResponse,
  HostResponse,
  HostUpdateRequest,
} from './models/index.gen.ts'
import { draftServiceConfig } from './draft-service-config.ts'

// The API can only replace a resource as a whole, and what it sends is not what it takes: each function here turns a
// response into the request that would write the same resource again. They name every property, at every depth: request models
// are strict, and what a later version of the API adds to its responses must not keep a resource from being changed.

/** The request that would write a host as it was read. Its connectors have operations of their own. */
export function draftHost(host: HostResponse): HostUpdateRequest {
  return createDraft(host, ({ name, description, internetAccess, domain, gatewaysIds }) =>
    toRequest<HostUpdateRequest>({ name, description, internetAccess, domain, gatewaysIds }),
  )
}

/** The request that would write a connector as it was read. */
export function draftConnector(connector: HostConnectorResponse): HostConnectorRequest {
  return createDraft(connector, ({ name, description, vpnRegionId }) =>
    toRequest<HostConnectorRequest>({ name, description, vpnRegionId }),
  )
}

/** The request that would write an IP service as it was read. */
export function draftIpService(response: HostIpServiceResponse): HostIpServiceRequest {
  return createDraft(response, ({ name, description, config }) =>
    toRequest<HostIpServiceRequest>({ name, description, config: config && draftServiceConfig(config) }),
  )
}

/** The request that would write an application as it was read: each `domain` becomes a `value`. */
export function draftApplication(application: HostApplicationResponse): HostApplicationRequest {
  return createDraft(application, ({ name, description, routes = [], config }) =>
    toRequest<HostApplicationRequest>({
      name,
      description,
      routes: routes.map(({ domain, allowEmbeddedIp }) => ({ value: domain, allowEmbeddedIp })),
      config: config && draftServiceConfig(config),
    }),
  )
}
