// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  GenerateNetworkConnectorBundleResponse,
  GenerateNetworkConnectorProfileResponse,
  GenerateNetworkConnectorTokenResponse,
  NetworkApplicationRequest,
  NetworkApplicationResponse,
  NetworkConnectorRequest,
  NetworkConnectorResponse,
  NetworkCreateRequest,
  NetworkIpServiceRequest,
  NetworkIpServiceResponse,
  NetworkResponse,
  NetworkRouteRequest,
  NetworkRouteResponse,
  NetworkUpdateRequest,
  PageNetworkApplicationResponse,
  PageNetworkConnectorResponse,
  PageNetworkIpServiceResponse,
  PageNetworkResponse,
  PageNetworkRouteResponse,
  RevokeNetworkConnectorProfileResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List networks, one page at a time: `GET /networks` */
export const listNetworks: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageNetworkResponse
> = operation({
  id: 'listNetworks',
  method: 'GET',
  path: '/networks',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageNetworkResponse',
  secrets: ['content[].connectors[].ipSecConfig.preSharedKey'],
})

/** Create a network, optionally together with routes and connectors: `POST /networks` */
export const createNetwork: Operation<{ readonly body: NetworkCreateRequest }, NetworkResponse> = operation({
  id: 'createNetwork',
  method: 'POST',
  path: '/networks',
  body: 'networkCreateRequest',
  response: 'networkResponse',
  secrets: ['connectors[].ipSecConfig.preSharedKey'],
})

/** List network applications, one page at a time: `GET /networks/applications` */
export const listNetworkApplications: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly networkId?: string | undefined
  },
  PageNetworkApplicationResponse
> = operation({
  id: 'listNetworkApplications',
  method: 'GET',
  path: '/networks/applications',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, networkId: 'string?' },
  response: 'pageNetworkApplicationResponse',
})

/** Add an application to a network: `POST /networks/applications` */
export const createNetworkApplication: Operation<
  { readonly networkId: string; readonly body: NetworkApplicationRequest },
  NetworkApplicationResponse
> = operation({
  id: 'createNetworkApplication',
  method: 'POST',
  path: '/networks/applications',
  query: { networkId: 'string' },
  body: 'networkApplicationRequest',
  response: 'networkApplicationResponse',
})

/** Read one network application: `GET /networks/applications/{id}` */
export const getNetworkApplication: Operation<{ readonly id: string }, NetworkApplicationResponse> =
  operation({
    id: 'getNetworkApplication',
    method: 'GET',
    path: '/networks/applications/{id}',
    response: 'networkApplicationResponse',
  })

/** Replace a network application: `PUT /networks/applications/{id}` */
export const updateNetworkApplication: Operation<
  { readonly id: string; readonly body: NetworkApplicationRequest },
  NetworkApplicationResponse
> = operation({
  id: 'updateNetworkApplication',
  method: 'PUT',
  path: '/networks/applications/{id}',
  body: 'networkApplicationRequest',
  response: 'networkApplicationResponse',
})

/** Delete a network application: `DELETE /networks/applications/{id}` */
export const deleteNetworkApplication: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteNetworkApplication',
  method: 'DELETE',
  path: '/networks/applications/{id}',
})

/** List network connectors, one page at a time: `GET /networks/connectors` */
export const listNetworkConnectors: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly networkId?: string | undefined
  },
  PageNetworkConnectorResponse
> = operation({
  id: 'listNetworkConnectors',
  method: 'GET',
  path: '/networks/connectors',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, networkId: 'string?' },
  response: 'pageNetworkConnectorResponse',
  secrets: ['content[].ipSecConfig.preSharedKey'],
})

/** Add a connector to a network: `POST /networks/connectors` */
export const createNetworkConnector: Operation<
  { readonly networkId: string; readonly body: NetworkConnectorRequest },
  NetworkConnectorResponse
> = operation({
  id: 'createNetworkConnector',
  method: 'POST',
  path: '/networks/connectors',
  query: { networkId: 'string' },
  body: 'networkConnectorRequest',
  response: 'networkConnectorResponse',
  secrets: ['ipSecConfig.preSharedKey'],
})

/** Read one network connector, including its connection status: `GET /networks/connectors/{id}` */
export const getNetworkConnector: Operation<{ readonly id: string }, NetworkConnectorResponse> = operation({
  id: 'getNetworkConnector',
  method: 'GET',
  path: '/networks/connectors/{id}',
  response: 'networkConnectorResponse',
  secrets: ['ipSecConfig.preSharedKey'],
})

/** Replace a network connector's settings: `PUT /networks/connectors/{id}` */
export const updateNetworkConnector: Operation<
  { readonly id: string; readonly body: NetworkConnectorRequest },
  NetworkConnectorResponse
> = operation({
  id: 'updateNetworkConnector',
  method: 'PUT',
  path: '/networks/connectors/{id}',
  body: 'networkConnectorRequest',
  response: 'networkConnectorResponse',
  secrets: ['ipSecConfig.preSharedKey'],
})

/** Delete a network connector: `DELETE /networks/connectors/{id}` */
export const deleteNetworkConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteNetworkConnector',
  method: 'DELETE',
  path: '/networks/connectors/{id}',
})

/** Re-activate a suspended connector: its connectivity comes back: `PUT /networks/connectors/{id}/activate` */
export const activateNetworkConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'activateNetworkConnector',
  method: 'PUT',
  path: '/networks/connectors/{id}/activate',
  since: '1.2.0',
})

/** Bring up the tunnel of an IPsec connector: `POST /networks/connectors/{id}/ipsec/start`. Repeatable: sets a state: the official Terraform provider starts the tunnel after every write, also when it is up. */
export const startNetworkConnectorIpsec: Operation<{ readonly id: string }, void> = operation({
  id: 'startNetworkConnectorIpsec',
  method: 'POST',
  path: '/networks/connectors/{id}/ipsec/start',
  repeatable: true,
})

/** Take down the tunnel of an IPsec connector: `POST /networks/connectors/{id}/ipsec/stop`. Repeatable: sets a state: a tunnel that is down stays down. */
export const stopNetworkConnectorIpsec: Operation<{ readonly id: string }, void> = operation({
  id: 'stopNetworkConnectorIpsec',
  method: 'POST',
  path: '/networks/connectors/{id}/ipsec/stop',
  repeatable: true,
})

/** Generate the connector's .ovpn profile: `POST /networks/connectors/{id}/profile`. Repeatable: the official Terraform provider requests it with every read, so requesting it again leaves a deployed connector working. */
export const generateNetworkConnectorProfile: Operation<
  { readonly id: string },
  GenerateNetworkConnectorProfileResponse | undefined
> = operation({
  id: 'generateNetworkConnectorProfile',
  method: 'POST',
  path: '/networks/connectors/{id}/profile',
  response: 'generateNetworkConnectorProfileResponse',
  responseEncoding: 'text',
  pending: true,
  repeatable: true,
  secrets: [''],
})

/** Revoke the connector's .ovpn profile: `DELETE /networks/connectors/{id}/profile` */
export const revokeNetworkConnectorProfile: Operation<
  { readonly id: string },
  RevokeNetworkConnectorProfileResponse
> = operation({
  id: 'revokeNetworkConnectorProfile',
  method: 'DELETE',
  path: '/networks/connectors/{id}/profile',
  response: 'revokeNetworkConnectorProfileResponse',
})

/** Build an installer that carries the connector's profile; responds with a download address: `POST /networks/connectors/{id}/profile/bundle` */
export const generateNetworkConnectorBundle: Operation<
  { readonly id: string; readonly type: 'DMG' | 'MSI' },
  GenerateNetworkConnectorBundleResponse
> = operation({
  id: 'generateNetworkConnectorBundle',
  method: 'POST',
  path: '/networks/connectors/{id}/profile/bundle',
  query: { type: ['DMG', 'MSI'] },
  response: 'generateNetworkConnectorBundleResponse',
  responseEncoding: 'text',
  secrets: [''],
})

/** Generate a token that stands for the connector's profile: `POST /networks/connectors/{id}/profile/encrypt` */
export const generateNetworkConnectorToken: Operation<
  { readonly id: string },
  GenerateNetworkConnectorTokenResponse | undefined
> = operation({
  id: 'generateNetworkConnectorToken',
  method: 'POST',
  path: '/networks/connectors/{id}/profile/encrypt',
  response: 'generateNetworkConnectorTokenResponse',
  responseEncoding: 'text',
  pending: true,
  secrets: [''],
})

/** Suspend a connector: its connectivity is turned off: `PUT /networks/connectors/{id}/suspend` */
export const suspendNetworkConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'suspendNetworkConnector',
  method: 'PUT',
  path: '/networks/connectors/{id}/suspend',
  since: '1.2.0',
})

/** List network IP services, one page at a time: `GET /networks/ip-services` */
export const listNetworkIpServices: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly networkId?: string | undefined
  },
  PageNetworkIpServiceResponse
> = operation({
  id: 'listNetworkIpServices',
  method: 'GET',
  path: '/networks/ip-services',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, networkId: 'string?' },
  response: 'pageNetworkIpServiceResponse',
})

/** Add an IP service to a network: `POST /networks/ip-services` */
export const createNetworkIpService: Operation<
  { readonly networkId: string; readonly body: NetworkIpServiceRequest },
  NetworkIpServiceResponse
> = operation({
  id: 'createNetworkIpService',
  method: 'POST',
  path: '/networks/ip-services',
  query: { networkId: 'string' },
  body: 'networkIpServiceRequest',
  response: 'networkIpServiceResponse',
})

/** Read one network IP service: `GET /networks/ip-services/{id}` */
export const getNetworkIpService: Operation<{ readonly id: string }, NetworkIpServiceResponse> = operation({
  id: 'getNetworkIpService',
  method: 'GET',
  path: '/networks/ip-services/{id}',
  response: 'networkIpServiceResponse',
})

/** Replace a network IP service: `PUT /networks/ip-services/{id}` */
export const updateNetworkIpService: Operation<
  { readonly id: string; readonly body: NetworkIpServiceRequest },
  NetworkIpServiceResponse
> = operation({
  id: 'updateNetworkIpService',
  method: 'PUT',
  path: '/networks/ip-services/{id}',
  body: 'networkIpServiceRequest',
  response: 'networkIpServiceResponse',
})

/** Delete a network IP service: `DELETE /networks/ip-services/{id}` */
export const deleteNetworkIpService: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteNetworkIpService',
  method: 'DELETE',
  path: '/networks/ip-services/{id}',
})

/** List routes, optionally of one network, one page at a time: `GET /networks/routes` */
export const listNetworkRoutes: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly networkId?: string | undefined
  },
  PageNetworkRouteResponse
> = operation({
  id: 'listNetworkRoutes',
  method: 'GET',
  path: '/networks/routes',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, networkId: 'string?' },
  response: 'pageNetworkRouteResponse',
})

/** Add a route to a network: `POST /networks/routes` */
export const createNetworkRoute: Operation<
  { readonly networkId: string; readonly body: NetworkRouteRequest },
  NetworkRouteResponse
> = operation({
  id: 'createNetworkRoute',
  method: 'POST',
  path: '/networks/routes',
  query: { networkId: 'string' },
  body: 'networkRouteRequest',
  response: 'networkRouteResponse',
})

/** Read one route: `GET /networks/routes/{id}` */
export const getNetworkRoute: Operation<{ readonly id: string }, NetworkRouteResponse> = operation({
  id: 'getNetworkRoute',
  method: 'GET',
  path: '/networks/routes/{id}',
  response: 'networkRouteResponse',
})

/** Change a route: `PUT /networks/routes/{id}` */
export const updateNetworkRoute: Operation<
  { readonly id: string; readonly body: NetworkRouteRequest },
  NetworkRouteResponse
> = operation({
  id: 'updateNetworkRoute',
  method: 'PUT',
  path: '/networks/routes/{id}',
  body: 'networkRouteRequest',
  response: 'networkRouteResponse',
})

/** Delete a route: `DELETE /networks/routes/{id}` */
export const deleteNetworkRoute: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteNetworkRoute',
  method: 'DELETE',
  path: '/networks/routes/{id}',
})

/** Read one network: `GET /networks/{id}` */
export const getNetwork: Operation<{ readonly id: string }, NetworkResponse> = operation({
  id: 'getNetwork',
  method: 'GET',
  path: '/networks/{id}',
  response: 'networkResponse',
  secrets: ['connectors[].ipSecConfig.preSharedKey'],
})

/** Replace a network's own settings (not its routes or connectors): `PUT /networks/{id}` */
export const updateNetwork: Operation<
  { readonly id: string; readonly body: NetworkUpdateRequest },
  NetworkResponse
> = operation({
  id: 'updateNetwork',
  method: 'PUT',
  path: '/networks/{id}',
  body: 'networkUpdateRequest',
  response: 'networkResponse',
  secrets: ['connectors[].ipSecConfig.preSharedKey'],
})

/** Delete a network: `DELETE /networks/{id}` */
export const deleteNetwork: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteNetwork',
  method: 'DELETE',
  path: '/networks/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listNetworks,
  createNetwork,
  listNetworkApplications,
  createNetworkApplication,
  getNetworkApplication,
  updateNetworkApplication,
  deleteNetworkApplication,
  listNetworkConnectors,
  createNetworkConnector,
  getNetworkConnector,
  updateNetworkConnector,
  deleteNetworkConnector,
  activateNetworkConnector,
  startNetworkConnectorIpsec,
  stopNetworkConnectorIpsec,
  generateNetworkConnectorProfile,
  revokeNetworkConnectorProfile,
  generateNetworkConnectorBundle,
  generateNetworkConnectorToken,
  suspendNetworkConnector,
  listNetworkIpServices,
  createNetworkIpService,
  getNetworkIpService,
  updateNetworkIpService,
  deleteNetworkIpService,
  listNetworkRoutes,
  createNetworkRoute,
  getNetworkRoute,
  updateNetworkRoute,
  deleteNetworkRoute,
  getNetwork,
  updateNetwork,
  deleteNetwork,
]
