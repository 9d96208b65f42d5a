import type { ServiceConfigRecord } from '../../records.ts'

/** The protocols of an IP service or application as they are sent. */
export type ServiceConfigRequest = Partial<ServiceConfigRecord>

/** Custom types go together with CUSTOM in `serviceTypes`; no choice at all means every protocol. */
export function recordServiceConfig(request: ServiceConfigRequest | undefined): ServiceConfigRecord {
  const customServiceTypes = request?.customServiceTypes ?? []
  const custom = customServiceTypes.length > 0 ? ['CUSTOM'] : []
  const chosen = [...new Set([...(request?.serviceTypes ?? []), ...custom])]
  return {
    serviceTypes: chosen.length > 0 ? chosen : ['ANY'],
    customServiceTypes: customServiceTypes.map(({ protocol, port, icmpType }) => ({
      protocol,
      ...(port ? { port } : {}),
      ...(icmpType ? { icmpType } : {}),
    })),
  }
}
