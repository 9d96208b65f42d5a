export { gateway, type GatewayOptions, type GatewaySettings } from './gateway.ts'
export { GatewayError, type GatewayErrorOptions } from './gateway-error.ts'
