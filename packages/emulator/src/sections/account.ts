import { createPropertyError } from '../api/api-error.ts'
import { createResponse } from '../api/response.ts'
import type { Section } from './shared/section.ts'

/** Section Account: further Cloud IDs under the same subscription. They are created, but not served. */
export const account: Section = {
  handlers: {
    createCloudId({ query }, { state, ids, cloudId, cloudIdCreation }) {
      if (!cloudIdCreation) {
        throw createPropertyError('cloudId', 'Several Cloud IDs are not enabled for this subscription')
      }
      const id = String(query['id'])
      if (!/^[a-z0-9-]+$/i.test(id))
        throw createPropertyError('id', 'must consist of letters, digits and hyphens')
      if (id === cloudId || state.cloudIds.get(id) !== undefined) {
        throw createPropertyError('id', 'This Cloud ID is taken')
      }
      state.cloudIds.put({ id })
      return createResponse(200, {
        clientId: `${ids.nextHex(16)}.${id}`,
        clientSecret: `emulated-secret-${ids.nextHex(32)}`,
      })
    },
  },
}
