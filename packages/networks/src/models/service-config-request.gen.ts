// Generated from spec/ by `npm run generate`; change it there.

import {
  isCustomServiceTypeRequest,
  type CustomServiceTypeRequest,
} from './custom-service-type-request.gen.ts'
import { hasOnlyKeys, isAmong, isArrayWith, isObject } from './type-guards.gen.ts'

/**
 * Part of `NetworkApplicationRequest` and `NetworkIpServiceRequest`.
 *
 * Read from the documentation of API version 1.2.3.
 *
 * @see https://openvpn.net/cloud-docs/developer/cloudconnexa-api-v1-2-3/schemas/serviceconfigrequest.md
 */
export interface ServiceConfigRequest {
  serviceTypes?: readonly (
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
  )[]
  customServiceTypes?: readonly CustomServiceTypeRequest[]
}

/** Whether a value is a {@link ServiceConfigRequest}. */
export function isServiceConfigRequest(value: unknown): value is ServiceConfigRequest {
  return (
    isObject(value) &&
    (isArrayWith(value.serviceTypes, (item) =>
      isAmong(item, [
        'ANY',
        'CUSTOM',
        'BGP',
        'DHCP',
        'DNS',
        'FTP',
        'HTTP',
        'HTTPS',
        'IMAP',
        'IMAPS',
        'NTP',
        'POP3',
        'POP3S',
        'SMTP',
        'SMTPS',
        'SNMP',
        'SSH',
        'TELNET',
        'TFTP',
      ]),
    ) ||
      !('serviceTypes' in value)) &&
    (isArrayWith(value.customServiceTypes, isCustomServiceTypeRequest) || !('customServiceTypes' in value)) &&
    hasOnlyKeys(value, ['serviceTypes', 'customServiceTypes'])
  )
}
