import type { Plan, PlanAction, PlanChange } from '../plan-model/plan.ts'

const words: Readonly<Record<PlanAction, string>> = {
  create: 'to create',
  update: 'to update',
  rename: 'to rename',
  delete: 'to delete',
}

/** Actions in the order in which people read them. */
const planActions: readonly PlanAction[] = ['create', 'update', 'rename', 'delete']

/** Says in one sentence how much a plan changes. */
export function summarizeCounts({ counts, changesProtection }: Plan): string {
  const parts = planActions
    .filter((action) => counts[action] > 0)
    .map((action) => `${String(counts[action])} ${words[action]}`)
  if (parts.length === 0) return `${summarizeUnchanged(counts)}${changesProtection ? protectionNote : ''}`
  return `${parts.join(', ')}, ${String(counts.unchanged)} unchanged.`
}

const protectionNote = ' Applying them only remembers on this machine what they protect.'

function summarizeUnchanged({ unchanged }: Plan['counts']): string {
  return `No changes: ${String(unchanged)} ${unchanged === 1 ? 'object is' : 'objects are'} as the files say.`
}

/** Says what applying a plan takes. */
export function summarizeCost({ cost, invitations }: Plan): string {
  const time =
    cost.milliseconds === undefined
      ? ''
      : `, about ${formatDuration(cost.milliseconds)} at the limits in force`
  const mails =
    invitations === 0 ? '' : ` It sends ${String(invitations)} invitation${invitations === 1 ? '' : 's'}.`
  return `Applying it takes ${String(cost.writes)} request${cost.writes === 1 ? '' : 's'} that write${cost.writes === 1 ? 's' : ''}${time}.${mails}`
}

/** Writes a duration for people: `3 min 20 s`. */
function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `${String(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${String(minutes)} min ${String(seconds % 60)} s`
  return `${String(Math.floor(minutes / 60))} h ${String(minutes % 60)} min`
}

/** The changes as people read them: what completes another one belongs to that. */
export function listVisibleChanges({ changes }: Plan): readonly PlanChange[] {
  return changes.filter(({ completes }) => completes === undefined)
}
