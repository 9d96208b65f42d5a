import type { Properties } from '../../model/properties.ts'

/** Arrays without an order in the protocols and ports of IP services and applications. */
export const serviceSets: readonly string[] = [
  'config.serviceTypes',
  'config.customServiceTypes',
  'config.customServiceTypes.port',
  'config.customServiceTypes.icmpType',
]

/** Without a choice, everything: the API says so by itself where a request does not. */
export const serviceDefaults: Properties = { config: { serviceTypes: ['ANY'] } }
