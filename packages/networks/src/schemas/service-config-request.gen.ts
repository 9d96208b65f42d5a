// Generated from spec/ by `npm run generate`; change it there.

import * as z from 'zod'
import type { ServiceConfigRequest } from '../models/service-config-request.gen.ts'
import { customServiceTypeRequestSchema } from './custom-service-type-request.gen.ts'
import type { Shape } from './shape.gen.ts'

export const serviceConfigRequestSchema: z.ZodType<ServiceConfigRequest> = z.strictObject({
  serviceTypes: z
    .array(
      z.enum([
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
    )
    .exactOptional(),
  customServiceTypes: z.array(customServiceTypeRequestSchema).exactOptional(),
} satisfies Shape<ServiceConfigRequest>)
