import {
  draftApplication,
  type HostApplicationRequest,
  type HostApplicationResponse,
  hosts,
} from '@cloudconnexa/hosts'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineServiceKind } from '../shared/define-service-kind.ts'

/** Applications of hosts. */
export const hostApplicationKind: Kind = defineServiceKind<HostApplicationResponse, HostApplicationRequest>({
  name: 'hostApplication',
  title: 'application',
  place: { parent: 'host', property: 'applications' },
  schema: () => loadRequestSchema('hosts', 'HostApplicationRequest'),
  sets: ['routes'],
  draft: draftApplication,
  getSection: (context) => context.use(hosts).applications,
})
