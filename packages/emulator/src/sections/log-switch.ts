import { empty, json } from '../answers.ts'
import type { Collection } from '../collection.ts'
import type { State } from '../state.ts'
import type { LogPeriodRecord } from '../workspace-records.ts'
import type { Handler } from './section.ts'

type Periods = (state: State) => Collection<LogPeriodRecord>

/** Turns a log on or off; once more changes nothing. */
export function switchLog(periodsOf: Periods, on: boolean): Handler {
  return (_call, { state, clock }) => {
    const periods = periodsOf(state)
    const open = openPeriod(periods)
    const now = clock.now()
    if (on && open === undefined) periods.put({ id: String(periods.size), from: now })
    if (!on && open !== undefined) periods.put({ ...open, to: now })
    return empty(200)
  }
}

/** Tells whether a log is on. */
export function readSwitch(periodsOf: Periods): Handler {
  return (_call, { state }) => json(200, openPeriod(periodsOf(state)) !== undefined)
}

function openPeriod(periods: Collection<LogPeriodRecord>): LogPeriodRecord | undefined {
  const last = periods.all().at(-1)
  return last?.to === undefined ? last : undefined
}
