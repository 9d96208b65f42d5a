import type { ServiceConfigRecord } from '../../state/records/network-records.ts'

/** The protocols of an IP service or application in a request. */
export type ServiceConfigRequest = Partial<ServiceConfigRecord>

/**
 * Creates the record of the protocols. Custom types come together with CUSTOM in `serviceTypes`; without any choice every
 * protocol is allowed.
 */
export function toServiceConfigRecord(request: ServiceConfigRequest | undefined): ServiceConfigRecord {
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
