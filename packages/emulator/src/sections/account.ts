import { json, refused } from '../answers.ts'
import type { Section } from './section.ts'

/** Section Account: further Cloud IDs under the same subscription. They are named, but not served. */
export const account: Section = {
  handlers: {
    createCloudId({ query }, { state, identifiers, cloudId, cloudIdCreation }) {
      if (!cloudIdCreation) {
        throw refused('cloudId', 'Several Cloud IDs are not enabled for this subscription')
      }
      const id = String(query['id'])
      if (!/^[a-z0-9-]+$/i.test(id)) throw refused('id', 'must consist of letters, digits and hyphens')
      if (id === cloudId || state.cloudIds.get(id) !== undefined) {
        throw refused('id', 'This Cloud ID is taken')
      }
      state.cloudIds.put({ id })
      return json(200, {
        clientId: `${identifiers.hex(16)}.${id}`,
        clientSecret: `emulated-secret-${identifiers.hex(32)}`,
      })
    },
  },
}
