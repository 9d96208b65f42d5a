import { createResponse } from '../../api/response.ts'
import { day } from '../../time/durations.ts'
import { selectBatch } from '../shared/cursor-batch.ts'
import { optional, type Section } from '../shared/section.ts'
import { isWithin, readTimeWindow } from '../shared/time-window.ts'

/** Section Audit Log. */
export const auditLog: Section = {
  handlers: {
    listAuditLog({ query }, { state, clock }) {
      // At most one day can be read at once.
      const window = readTimeWindow(query, clock.now(), day)
      const { initiatorId } = query
      const entries = state.auditLog
        .all()
        .filter((entry) => isWithin(window, Date.parse(entry.timestamp)))
        .filter((entry) => initiatorId === undefined || entry.initiatorId === initiatorId)
      const { items, nextCursor } = selectBatch(entries, query)
      return createResponse(200, { auditLogs: items, ...optional('nextCursor', nextCursor) })
    },
  },
}
