import type { Draft } from '@cloudconnexa/core/service'
import type {
  RangeInteger,
  RangeIntegerRequest,
  ServiceConfigRequest,
  ServiceConfigResponse,
} from './models/index.gen.ts'

/** The request form of the protocols and ports of an IP service or application. */
export function draftServiceConfig({
  serviceTypes,
  customServiceTypes,
}: ServiceConfigResponse): Draft<ServiceConfigRequest> {
  return {
    serviceTypes,
    customServiceTypes: customServiceTypes?.map(({ protocol, port, icmpType }) => ({
      protocol,
      port: port?.map(draftRange),
      icmpType: icmpType?.map(draftRange),
    })),
  }
}

function draftRange({ value, lowerValue, upperValue }: RangeInteger): Draft<RangeIntegerRequest> {
  return { value, lowerValue, upperValue }
}
