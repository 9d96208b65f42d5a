// Generated from spec/ by `npm run generate`; change it there.

import type { CustomServiceTypeResponse } from './custom-service-type-response.gen.ts'

/**
 * Part of `NetworkApplicationResponse` and `NetworkIpServiceResponse`.
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
