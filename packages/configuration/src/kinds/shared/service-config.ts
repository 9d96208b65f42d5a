import { isProperties, type Properties, type PropertyValue } from '../../model/properties.ts'
import { sortSet } from '../../model/sort-set.ts'

/** Arrays without an order in the protocols and ports of IP services and applications. */
export const serviceSets: readonly string[] = [
  'config.serviceTypes',
  'config.customServiceTypes',
  'config.customServiceTypes.port',
  'config.customServiceTypes.icmpType',
]

/** Without a choice, everything: the API says so by itself where a request does not. */
export const serviceDefaults: Properties = { config: { serviceTypes: ['ANY'] } }

/** Custom protocols come together with `CUSTOM` among the others: the API adds it to a request that leaves it out. */
export function normalizeServiceConfig(service: Properties): Properties {
  const { config } = service
  if (!isProperties(config) || !isFilled(config['customServiceTypes'])) return service
  const { serviceTypes = [] } = config
  if (!Array.isArray(serviceTypes) || serviceTypes.includes('CUSTOM')) return service
  return { ...service, config: { ...config, serviceTypes: sortSet([...serviceTypes, 'CUSTOM']) } }
}

function isFilled(value: PropertyValue | undefined): boolean {
  return Array.isArray(value) && value.length > 0
}
