// Generated from spec/ by `npm run generate`; change it there.

import {
  isCustomServiceTypeResponse,
  type CustomServiceTypeResponse,
} from './custom-service-type-response.gen.ts'
import { isArrayWith, isObject, isString } from './type-guards.gen.ts'

/**
 * Part of `HostApplicationResponse` and `HostIpServiceResponse`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/serviceconfigresponse.md
 */
export interface ServiceConfigResponse {
  readonly serviceTypes?: readonly (
    | 'ANY'
    | 'CUSTOM'
    | 'BGP'
    | 'DHCP'
    | 'DNS'
    | 'FTP'
    | 'HTTP'
    | 'HTTPS'
    | 'IMAP'
    | 'IMAPS'
    | 'NTP'
    | 'POP3'
    | 'POP3S'
    | 'SMTP'
    | 'SMTPS'
    | 'SNMP'
    | 'SSH'
    | 'TELNET'
    | 'TFTP'
    | (string & {})
  )[]
  readonly customServiceTypes?: readonly CustomServiceTypeResponse[]
}

/** Whether a value is a {@link ServiceConfigResponse}. */
export function isServiceConfigResponse(value: unknown): value is ServiceConfigResponse {
  return (
    isObject(value) &&
    (isArrayWith(value.serviceTypes, isString) || !('serviceTypes' in value)) &&
    (isArrayWith(value.customServiceTypes, isCustomServiceTypeResponse) || !('customServiceTypes' in value))
  )
}
