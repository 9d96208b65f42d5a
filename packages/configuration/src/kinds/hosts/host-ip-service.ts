import {
  draftIpService,
  type HostIpServiceRequest,
  type HostIpServiceResponse,
  hosts,
} from '@cloudconnexa/hosts'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineServiceKind } from '../shared/define-service-kind.ts'

/** IP services of hosts. */
export const hostIpServiceKind: Kind = defineServiceKind<HostIpServiceResponse, HostIpServiceRequest>({
  name: 'hostIpService',
  title: 'IP service',
  place: { parent: 'host', property: 'ipServices' },
  schema: () => loadRequestSchema('hosts', 'HostIpServiceRequest'),
  draft: draftIpService,
  getSection: (context) => context.use(hosts).ipServices,
})
