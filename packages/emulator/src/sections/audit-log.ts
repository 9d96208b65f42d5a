import { json } from '../answers.ts'
import { batch, isWithin, timeWindow } from '../cursor-list.ts'
import { given, type Section } from './section.ts'

const longestWindow = 24 * 60 * 60 * 1000

/** Section Audit Log. Its entries are written by `audit.ts`. */
export const auditLog: Section = {
  handlers: {
    listAuditLog({ query }, { state, clock }) {
      const window = timeWindow(query, clock.now(), longestWindow)
      const { initiatorId } = query
      const entries = state.auditLog
        .all()
        .filter((entry) => isWithin(window, Date.parse(entry.timestamp)))
        .filter((entry) => initiatorId === undefined || entry.initiatorId === initiatorId)
      const { items, nextCursor } = batch(entries, query)
      return json(200, { auditLogs: items, ...given('nextCursor', nextCursor) })
    },
  },
}
