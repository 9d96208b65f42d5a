// Generated from spec/ by `npm run generate`; change it there.

import { type Contract, type Operation, operations } from '@cloudconnexa/core/service'
import type * as models from './models/model-table.gen.ts'
import type {
  GenerateHostConnectorBundleResponse,
  GenerateHostConnectorProfileResponse,
  GenerateHostConnectorTokenResponse,
  HostApplicationRequest,
  HostApplicationResponse,
  HostConnectorRequest,
  HostConnectorResponse,
  HostCreateRequest,
  HostIpServiceRequest,
  HostIpServiceResponse,
  HostResponse,
  HostUpdateRequest,
  PageHostApplicationResponse,
  PageHostConnectorResponse,
  PageHostIpServiceResponse,
  PageHostResponse,
  RevokeHostConnectorProfileResponse,
} from './models/index.gen.ts'

// The models are loaded with the first body or check, and zod where one has to be explained.
const operation = operations<typeof models>(() => import('./models/model-table.gen.ts'))

/** List hosts, one page: `GET /hosts` */
export const listHosts: Operation<
  { readonly page?: number | undefined; readonly size?: number | undefined },
  PageHostResponse
> = operation({
  id: 'listHosts',
  method: 'GET',
  path: '/hosts',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 } },
  response: 'pageHostResponse',
})

/** Create a host, optionally with connectors: `POST /hosts` */
export const createHost: Operation<{ readonly body: HostCreateRequest }, HostResponse> = operation({
  id: 'createHost',
  method: 'POST',
  path: '/hosts',
  body: 'hostCreateRequest',
  response: 'hostResponse',
})

/** List host applications, one page: `GET /hosts/applications` */
export const listHostApplications: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly hostId?: string | undefined
  },
  PageHostApplicationResponse
> = operation({
  id: 'listHostApplications',
  method: 'GET',
  path: '/hosts/applications',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, hostId: 'string?' },
  response: 'pageHostApplicationResponse',
})

/** Create an application on a host: `POST /hosts/applications` */
export const createHostApplication: Operation<
  { readonly hostId: string; readonly body: HostApplicationRequest },
  HostApplicationResponse
> = operation({
  id: 'createHostApplication',
  method: 'POST',
  path: '/hosts/applications',
  query: { hostId: 'string' },
  body: 'hostApplicationRequest',
  response: 'hostApplicationResponse',
})

/** Read one host application: `GET /hosts/applications/{id}` */
export const getHostApplication: Operation<{ readonly id: string }, HostApplicationResponse> = operation({
  id: 'getHostApplication',
  method: 'GET',
  path: '/hosts/applications/{id}',
  response: 'hostApplicationResponse',
})

/** Replace a host application: `PUT /hosts/applications/{id}` */
export const updateHostApplication: Operation<
  { readonly id: string; readonly body: HostApplicationRequest },
  HostApplicationResponse
> = operation({
  id: 'updateHostApplication',
  method: 'PUT',
  path: '/hosts/applications/{id}',
  body: 'hostApplicationRequest',
  response: 'hostApplicationResponse',
})

/** Delete a host application: `DELETE /hosts/applications/{id}` */
export const deleteHostApplication: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteHostApplication',
  method: 'DELETE',
  path: '/hosts/applications/{id}',
})

/** List host connectors, one page: `GET /hosts/connectors` */
export const listHostConnectors: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly hostId?: string | undefined
  },
  PageHostConnectorResponse
> = operation({
  id: 'listHostConnectors',
  method: 'GET',
  path: '/hosts/connectors',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, hostId: 'string?' },
  response: 'pageHostConnectorResponse',
})

/** Create a connector on a host: `POST /hosts/connectors` */
export const createHostConnector: Operation<
  { readonly hostId: string; readonly body: HostConnectorRequest },
  HostConnectorResponse
> = operation({
  id: 'createHostConnector',
  method: 'POST',
  path: '/hosts/connectors',
  query: { hostId: 'string' },
  body: 'hostConnectorRequest',
  response: 'hostConnectorResponse',
})

/** Read one host connector: `GET /hosts/connectors/{id}` */
export const getHostConnector: Operation<{ readonly id: string }, HostConnectorResponse> = operation({
  id: 'getHostConnector',
  method: 'GET',
  path: '/hosts/connectors/{id}',
  response: 'hostConnectorResponse',
})

/** Replace the settings of a host connector: `PUT /hosts/connectors/{id}` */
export const updateHostConnector: Operation<
  { readonly id: string; readonly body: HostConnectorRequest },
  HostConnectorResponse
> = operation({
  id: 'updateHostConnector',
  method: 'PUT',
  path: '/hosts/connectors/{id}',
  body: 'hostConnectorRequest',
  response: 'hostConnectorResponse',
})

/** Delete a host connector: `DELETE /hosts/connectors/{id}` */
export const deleteHostConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteHostConnector',
  method: 'DELETE',
  path: '/hosts/connectors/{id}',
})

/** Set a suspended connector active again: `PUT /hosts/connectors/{id}/activate` */
export const activateHostConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'activateHostConnector',
  method: 'PUT',
  path: '/hosts/connectors/{id}/activate',
  since: '1.2.0',
})

/** Generate the .ovpn profile of a connector: `POST /hosts/connectors/{id}/profile`. Repeatable: the official Terraform provider requests it with every read, so requesting it again leaves a deployed connector working. */
export const generateHostConnectorProfile: Operation<
  { readonly id: string },
  GenerateHostConnectorProfileResponse | undefined
> = operation({
  id: 'generateHostConnectorProfile',
  method: 'POST',
  path: '/hosts/connectors/{id}/profile',
  response: 'generateHostConnectorProfileResponse',
  responseEncoding: 'text',
  pending: true,
  repeatable: true,
  secrets: [''],
})

/** Revoke the current .ovpn profile of a connector: `DELETE /hosts/connectors/{id}/profile` */
export const revokeHostConnectorProfile: Operation<
  { readonly id: string },
  RevokeHostConnectorProfileResponse
> = operation({
  id: 'revokeHostConnectorProfile',
  method: 'DELETE',
  path: '/hosts/connectors/{id}/profile',
  response: 'revokeHostConnectorProfileResponse',
})

/** Build an installer that contains the connector profile; responds with its download URL: `POST /hosts/connectors/{id}/profile/bundle` */
export const generateHostConnectorBundle: Operation<
  { readonly id: string; readonly type: 'DMG' | 'MSI' },
  GenerateHostConnectorBundleResponse
> = operation({
  id: 'generateHostConnectorBundle',
  method: 'POST',
  path: '/hosts/connectors/{id}/profile/bundle',
  query: { type: ['DMG', 'MSI'] },
  response: 'generateHostConnectorBundleResponse',
  responseEncoding: 'text',
  secrets: [''],
})

/** Generate the token form of a connector profile: `POST /hosts/connectors/{id}/profile/encrypt` */
export const generateHostConnectorToken: Operation<
  { readonly id: string },
  GenerateHostConnectorTokenResponse | undefined
> = operation({
  id: 'generateHostConnectorToken',
  method: 'POST',
  path: '/hosts/connectors/{id}/profile/encrypt',
  response: 'generateHostConnectorTokenResponse',
  responseEncoding: 'text',
  pending: true,
  secrets: [''],
})

/** Set a connector suspended: `PUT /hosts/connectors/{id}/suspend` */
export const suspendHostConnector: Operation<{ readonly id: string }, void> = operation({
  id: 'suspendHostConnector',
  method: 'PUT',
  path: '/hosts/connectors/{id}/suspend',
  since: '1.2.0',
})

/** List host IP services, one page: `GET /hosts/ip-services` */
export const listHostIpServices: Operation<
  {
    readonly page?: number | undefined
    readonly size?: number | undefined
    readonly hostId?: string | undefined
  },
  PageHostIpServiceResponse
> = operation({
  id: 'listHostIpServices',
  method: 'GET',
  path: '/hosts/ip-services',
  query: { page: 'integer?', size: { kind: 'integer?', minimum: 1, maximum: 1000 }, hostId: 'string?' },
  response: 'pageHostIpServiceResponse',
})

/** Create an IP service on a host: `POST /hosts/ip-services` */
export const createHostIpService: Operation<
  { readonly hostId: string; readonly body: HostIpServiceRequest },
  HostIpServiceResponse
> = operation({
  id: 'createHostIpService',
  method: 'POST',
  path: '/hosts/ip-services',
  query: { hostId: 'string' },
  body: 'hostIpServiceRequest',
  response: 'hostIpServiceResponse',
})

/** Read one host IP service: `GET /hosts/ip-services/{id}` */
export const getHostIpService: Operation<{ readonly id: string }, HostIpServiceResponse> = operation({
  id: 'getHostIpService',
  method: 'GET',
  path: '/hosts/ip-services/{id}',
  response: 'hostIpServiceResponse',
})

/** Replace a host IP service: `PUT /hosts/ip-services/{id}` */
export const updateHostIpService: Operation<
  { readonly id: string; readonly body: HostIpServiceRequest },
  HostIpServiceResponse
> = operation({
  id: 'updateHostIpService',
  method: 'PUT',
  path: '/hosts/ip-services/{id}',
  body: 'hostIpServiceRequest',
  response: 'hostIpServiceResponse',
})

/** Delete a host IP service: `DELETE /hosts/ip-services/{id}` */
export const deleteHostIpService: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteHostIpService',
  method: 'DELETE',
  path: '/hosts/ip-services/{id}',
})

/** Read one host: `GET /hosts/{id}` */
export const getHost: Operation<{ readonly id: string }, HostResponse> = operation({
  id: 'getHost',
  method: 'GET',
  path: '/hosts/{id}',
  response: 'hostResponse',
})

/** Replace the settings of a host: `PUT /hosts/{id}` */
export const updateHost: Operation<{ readonly id: string; readonly body: HostUpdateRequest }, HostResponse> =
  operation({
    id: 'updateHost',
    method: 'PUT',
    path: '/hosts/{id}',
    body: 'hostUpdateRequest',
    response: 'hostResponse',
  })

/** Delete a host: `DELETE /hosts/{id}` */
export const deleteHost: Operation<{ readonly id: string }, void> = operation({
  id: 'deleteHost',
  method: 'DELETE',
  path: '/hosts/{id}',
})

/** Every contract of this package. */
export const allOperations: readonly Contract[] = [
  listHosts,
  createHost,
  listHostApplications,
  createHostApplication,
  getHostApplication,
  updateHostApplication,
  deleteHostApplication,
  listHostConnectors,
  createHostConnector,
  getHostConnector,
  updateHostConnector,
  deleteHostConnector,
  activateHostConnector,
  generateHostConnectorProfile,
  revokeHostConnectorProfile,
  generateHostConnectorBundle,
  generateHostConnectorToken,
  suspendHostConnector,
  listHostIpServices,
  createHostIpService,
  getHostIpService,
  updateHostIpService,
  deleteHostIpService,
  getHost,
  updateHost,
  deleteHost,
]
