import type { LoadedKind } from '../../kind/kind-set.ts'
import type { Properties } from '../../model/properties.ts'
import type { PlanChange } from '../../plan-model/plan.ts'

/** The properties without those that a later change completes; arrays that have to be there are empty. */
export function omitPostponed({ shape }: LoadedKind, { after = {}, postponed = [] }: PlanChange): Properties {
  if (postponed.length === 0) return after
  const left = Object.entries(after).flatMap(([name, value]): [string, Properties[string]][] => {
    if (!postponed.includes(name)) return [[name, value]]
    const isRequired = shape.properties.some((one) => one.name === name && one.isRequired)
    return isRequired ? [[name, []]] : []
  })
  return Object.fromEntries(left)
}
