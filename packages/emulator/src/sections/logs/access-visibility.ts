import type { State } from '../../state/state.ts'
import { createLogSwitch, createLogSwitchReader } from '../shared/log-switch.ts'
import type { Section } from '../shared/section.ts'

const selectPeriods = (state: State): State['accessVisibilityPeriods'] => state.accessVisibilityPeriods

/** Section Access Visibility. */
export const accessVisibility: Section = {
  handlers: {
    enableAccessVisibility: createLogSwitch(selectPeriods, true),
    disableAccessVisibility: createLogSwitch(selectPeriods, false),
    getAccessVisibilityEnabled: createLogSwitchReader(selectPeriods),
  },
}
