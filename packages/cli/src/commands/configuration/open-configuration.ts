import type { ConfigurationService } from '@cloudconnexa/configuration'
import type { CallOptions } from '@cloudconnexa/core'
import type { JobProgress } from '@cloudconnexa/core/service'
import type { Session } from '../../session/session.ts'

/** Opens the service of configuration as code. */
export async function openConfiguration(session: Session): Promise<ConfigurationService> {
  const [client, { configuration }] = await Promise.all([
    session.openClient([]),
    import('@cloudconnexa/configuration'),
  ])
  return client.use(configuration)
}

/** Options of what reads an account: it ends with the session, and shows how far it is. */
export function createReadOptions({ signal, progress }: Session): CallOptions & {
  readonly onProgress: (progress: JobProgress) => void
} {
  return {
    signal,
    onProgress({ done, total, current, remaining }) {
      const what = current === undefined ? '' : `, ${current}`
      progress.show(`${done} of ${total}${what}`, remaining)
    },
  }
}
