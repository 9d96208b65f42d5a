import { accessVisibility } from '@cloudconnexa/access-visibility'
import type { Call, CallOptions } from '@cloudconnexa/core'
import type { ServiceContext } from '@cloudconnexa/core/service'
import { dns } from '@cloudconnexa/dns'
import { defineKind, type Kind } from '../../kind/kind.ts'

/** What is on or off. */
interface SwitchBody {
  readonly enabled: boolean
}

/** What a service has for a log that can be turned on. */
interface LogSwitch {
  get(options?: CallOptions): Call<boolean>
  enable(options?: CallOptions): Call<void>
  disable(options?: CallOptions): Call<void>
}

/** Whether Access Visibility is on. */
export const accessVisibilityKind: Kind = createSwitchKind({
  name: 'accessVisibility',
  title: 'Access Visibility',
  file: 'access-visibility',
  use: (context) => context.use(accessVisibility),
})

/** Whether the DNS log is on. */
export const dnsLogKind: Kind = createSwitchKind({
  name: 'dnsLog',
  title: 'DNS log',
  file: 'dns-log',
  use: (context) => context.use(dns).log,
})

function createSwitchKind({
  name,
  title,
  file,
  use,
}: {
  readonly name: string
  readonly title: string
  readonly file: string
  readonly use: (context: ServiceContext) => LogSwitch
}): Kind {
  return defineKind<{ readonly id?: string } & SwitchBody, SwitchBody>({
    name,
    title,
    place: { file },
    level: 10,
    schema: async () => ({
      type: 'object',
      properties: { enabled: { type: 'boolean', description: `Whether the ${title} is on.` } },
      required: ['enabled'],
      additionalProperties: false,
    }),
    list: async ({ context, options }) => [{ item: { enabled: await use(context).get(options) } }],
    draft: ({ enabled }) => ({ enabled }),
    update: async ({ context, options }, { after }) => {
      await (after.enabled ? use(context).enable(options) : use(context).disable(options))
    },
  })
}
