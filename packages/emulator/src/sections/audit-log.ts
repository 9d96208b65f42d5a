import { json } from '../answers.ts'
import { batch, isWithin, timeWindow } from '../cursor-list.ts'
import { day } from '../durations.ts'
import { given, type Section } from './section.ts'

/** Section Audit Log. Its entries are written by `audit.ts`. */
export const auditLog: Section = {
  handlers: {
    listAuditLog({ query }, { state, clock }) {
      // No more than a day is read at once.
      const window = timeWindow(query, clock.now(), day)
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
