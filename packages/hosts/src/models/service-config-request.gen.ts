// Generated from spec/ by `npm run generate`; change it there.

import type { CustomServiceTypeRequest } from './custom-service-type-request.gen.ts'

/**
 * Part of `HostApplicationRequest` and `HostIpServiceRequest`.
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
