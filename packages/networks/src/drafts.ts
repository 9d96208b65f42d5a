import { createDraft, toRequest } from '@cloudconnexa/core/service'
import type {
  NetworkApplicationRequest,
  NetworkApplicationResponse,
  NetworkIpServiceRequest,
  NetworkIpServiceResponse,
  NetworkResponse,
  NetworkRouteRequest,
  NetworkRouteResponse,
  NetworkUpdateRequest,
} from './models/index.gen.ts'
import { draftServiceConfig } from './draft-service-config.ts'

// The API can only replace a resource as a whole, and what it sends is not what it takes: each function here turns a
// response into the request that would write the same resource again. They name every property, at every depth: request models
// are strict, and what a later version of the API adds to its responses must not keep a resource from being changed.

/** The request that would write a network as it was read. */
export function draftNetwork(network: NetworkResponse): NetworkUpdateRequest {
  return createDraft(
    network,
    ({ name, description, egress, internetAccess, gatewaysIds, tunnelingProtocol }) =>
      toRequest<NetworkUpdateRequest>({
        name,
        description,
        egress,
        internetAccess,
        gatewaysIds,
        tunnelingProtocol,
      }),
  )
}

/** The request that would write a route as it was read: `subnet` becomes `value`. */
export function draftRoute(response: NetworkRouteResponse): NetworkRouteRequest {
  return createDraft(response, ({ subnet, description }) =>
    toRequest<NetworkRouteRequest>({ value: subnet, description }),
  )
}

/** The request that would write an IP service as it was read: each `subnet` becomes a `value`. */
export function draftIpService(service: NetworkIpServiceResponse): NetworkIpServiceRequest {
  return createDraft(service, ({ name, description, type, routes, config }) =>
    toRequest<NetworkIpServiceRequest>({
      name,
      description,
      type,
      routes: routes?.map(({ subnet }) => ({ value: subnet })),
      config: config && draftServiceConfig(config),
    }),
  )
}

/** The request that would write an application as it was read: each `domain` becomes a `value`. */
export function draftApplication(application: NetworkApplicationResponse): NetworkApplicationRequest {
  return createDraft(application, ({ name, description, routes = [], config }) =>
    toRequest<NetworkApplicationRequest>({
      name,
      description,
      routes: routes.map(({ domain, allowEmbeddedIp, exactMatch }) => ({
        value: domain,
        allowEmbeddedIp,
        exactMatch,
      })),
      config: config && draftServiceConfig(config),
    }),
  )
}
