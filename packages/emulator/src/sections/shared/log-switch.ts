import { createResponse } from '../../api/response.ts'
import type { Collection } from '../../state/collection.ts'
import type { LogPeriodRecord } from '../../state/records/cloud-id-records.ts'
import type { State } from '../../state/state.ts'
import type { Handler } from './section.ts'

/** Selects the periods of a log. */
type SelectPeriods = (state: State) => Collection<LogPeriodRecord>

/** Creates the handler that turns a log on or off; repeating it changes nothing. */
export function createLogSwitch(selectPeriods: SelectPeriods, isOn: boolean): Handler {
  return (_call, { state, clock }) => {
    const periods = selectPeriods(state)
    const open = findOpenPeriod(periods)
    const now = clock.now()
    if (isOn && open === undefined) startLogPeriod(periods, now)
    if (!isOn && open !== undefined) periods.put({ ...open, to: now })
    return createResponse(200)
  }
}

/** Creates the handler that reads whether a log is on. */
export function createLogSwitchReader(selectPeriods: SelectPeriods): Handler {
  return (_call, { state }) => createResponse(200, findOpenPeriod(selectPeriods(state)) !== undefined)
}

/** Turns a log on that is off. */
export function startLogPeriod(periods: Collection<LogPeriodRecord>, from: number): void {
  periods.put({ id: String(periods.size), from })
}

function findOpenPeriod(periods: Collection<LogPeriodRecord>): LogPeriodRecord | undefined {
  const last = periods.all().at(-1)
  return last?.to === undefined ? last : undefined
}
