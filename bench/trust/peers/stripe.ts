import { Stripe } from 'stripe'
import { canaries, items, keyHeader, type Peer } from './peer.ts'

/** Stripe's client. Its calls take no signal. */
export const stripe: Peer = {
  name: 'stripe',
  package: 'stripe',
  takesSignal: false,
  open: (url) => {
    const { hostname, port } = new URL(url)
    const client = new Stripe(canaries.token, { host: hostname, port, protocol: 'http', telemetry: false })
    const options = { headers: { [keyHeader]: canaries['API key'] } }
    return {
      read: () => client.customers.retrieve('one', {}, options),
      create: () => client.customers.create({ name: canaries['request body'] }, options),
      remove: () => client.customers.del('one', {}, options),
      list: () => client.customers.list({}, options),
    }
  },
  firstPage: () => ({ body: { object: 'list', url: '/v1/customers', data: items, has_more: true } }),
}
