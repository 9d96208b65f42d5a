import {
  draftLocationContext,
  type LocationContextRequest,
  type LocationContextResponse,
  locationContexts,
} from '@cloudconnexa/location-contexts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'
import { createObjectMethods } from '../shared/section-methods.ts'

/** Location context policies: from where the users of some groups may connect. */
export const locationContextKind: Kind = defineKind<LocationContextResponse, LocationContextRequest>({
  name: 'locationContext',
  title: 'location context',
  place: { folder: 'location-contexts' },
  key: 'name',
  level: 60,
  schema: () => loadRequestSchema('locationContexts', 'LocationContextRequest'),
  sets: ['userGroups', 'ipCheck.ips', 'countryCheck.countries'],
  draft: draftLocationContext,
  ...createObjectMethods((context) => context.use(locationContexts)),
})
