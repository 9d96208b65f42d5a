import {
  draftLocationContext,
  type LocationContextRequest,
  type LocationContextResponse,
  locationContexts,
} from '@cloudconnexa/location-contexts'
import { defineKind, type Kind } from '../../kind/kind.ts'
import { loadRequestSchema } from '../../kind/request-schema.ts'

/** Location context policies: from where the users of some groups may connect. */
export const locationContextKind: Kind = defineKind<LocationContextResponse, LocationContextRequest>({
  name: 'locationContext',
  title: 'location context',
  place: { folder: 'location-contexts' },
  key: 'name',
  level: 60,
  schema: () => loadRequestSchema('locationContexts', 'LocationContextRequest'),
  sets: ['userGroups', 'ipCheck.ips', 'countryCheck.countries'],
  list: async ({ context, options }) =>
    (await context.use(locationContexts).list(options).toArray()).map((item) => ({ item })),
  draft: draftLocationContext,
  create: async ({ context, options }, body) =>
    (await context.use(locationContexts).create(body, options)).id,
  update: async ({ context, options }, { id, after }) => {
    await context.use(locationContexts).update(id, after, options)
  },
  delete: async ({ context, options }, id) => {
    await context.use(locationContexts).delete(id, options)
  },
})
