import {
  draftApplication,
  type NetworkApplicationRequest,
  type NetworkApplicationResponse,
  networks,
} from '@cloudconnexa/networks'
import type { Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { defineServiceKind } from '../shared/define-service-kind.ts'

/** Applications of networks. */
export const networkApplicationKind: Kind = defineServiceKind<
  NetworkApplicationResponse,
  NetworkApplicationRequest
>({
  name: 'networkApplication',
  title: 'application',
  place: { parent: 'network', property: 'applications' },
  schema: () => loadRequestSchema('networks', 'NetworkApplicationRequest'),
  sets: ['routes'],
  draft: draftApplication,
  getSection: (context) => context.use(networks).applications,
})
