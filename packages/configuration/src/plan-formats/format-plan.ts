import type { Plan } from '../plan-model/plan.ts'
import { formatMarkdown } from './format-markdown.ts'
import { formatText } from './format-text.ts'
import { formatPlanFile } from './plan-file.ts'

/** How a plan is written: for a terminal, for the comment of a pull request, or as the plan file that `apply` takes. */
export type PlanFormat = 'text' | 'markdown' | 'json'

const formats: Readonly<Record<PlanFormat, (plan: Plan) => string>> = {
  text: formatText,
  markdown: formatMarkdown,
  json: formatPlanFile,
}

/** Writes a plan. It ends with a newline and holds no secret. */
export function formatPlan(plan: Plan, format: PlanFormat = 'text'): string {
  return formats[format](plan)
}
