import type { State } from '../state.ts'
import { readSwitch, switchLog } from './log-switch.ts'
import type { Section } from './section.ts'

const periods = (state: State): State['accessVisibilityPeriods'] => state.accessVisibilityPeriods

/** Section Access Visibility. */
export const accessVisibility: Section = {
  handlers: {
    enableAccessVisibility: switchLog(periods, true),
    disableAccessVisibility: switchLog(periods, false),
    getAccessVisibilityEnabled: readSwitch(periods),
  },
}
