import type { ProfileSummary } from '@cloudconnexa/auth/profiles'
import type { ResultView } from '../../output/result-view.ts'
import { findHost } from '../../session/contexts/environment-target.ts'

/** A context as it is shown. */
export interface ShownContext {
  readonly name: string
  readonly current: boolean
  /** Host that requests go to; `null` where only the credentials tell. */
  readonly host: string | null
  readonly clientId: string | null
  /** Where the client secret is. */
  readonly secret: ProfileSummary['secret']
  readonly readOnly: boolean
  /** `typed` where `--yes` is not enough. */
  readonly confirm: 'typed' | null
}

/**
 * Describes a context, without its secret.
 *
 * @param context - The context.
 */
export function describeContext(context: ProfileSummary): ShownContext {
  const { name, isCurrent, clientId = null, secret, readOnly, confirm = null } = context
  return { name, current: isCurrent, host: findHost(context) ?? null, clientId, secret, readOnly, confirm }
}

/** How contexts are shown to people. */
export const contextView: ResultView = {
  columns: [
    { property: 'current' },
    { property: 'name' },
    { property: 'host' },
    { property: 'clientId', isWide: true },
    { property: 'secret' },
    { property: 'readOnly' },
    { property: 'confirm' },
  ],
  emptyNote: 'There are no contexts. Add one with `cloudconnexa context add`.',
}
