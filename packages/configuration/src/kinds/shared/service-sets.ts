/** Arrays without an order in the protocols and ports of IP services and applications. */
export const serviceSets: readonly string[] = [
  'config.serviceTypes',
  'config.customServiceTypes',
  'config.customServiceTypes.port',
  'config.customServiceTypes.icmpType',
]
