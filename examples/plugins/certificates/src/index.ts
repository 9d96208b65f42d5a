import { defineService, type ServiceDefinition } from '@cloudconnexa/core/service'
import manifest from '../package.json' with { type: 'json' }
import { certificateOperations, CertificatesService } from './certificates-service.ts'

/** The service of certificates, for `createClient({ services: { certificates } })`. */
export const certificates: ServiceDefinition<CertificatesService> = defineService({
  name: 'certificates',
  package: { name: manifest.name, version: manifest.version },
  operations: certificateOperations,
  create: (context) => new CertificatesService(context),
})

export { draftCertificate } from './draft-certificate.ts'
export type { CertificateListOptions, CertificatesService } from './certificates-service.ts'
export type * from './models/index.ts'
