export { CloudConnexaClient, type CloudConnexaClientOptions } from './cloudconnexa-client.ts'
export * from '@cloudconnexa/auth'
export * from '@cloudconnexa/core'
export * from './service-definitions.gen.ts'
