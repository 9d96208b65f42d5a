import { Stripe } from 'stripe'
import { type BenchClient, bearerToken, look, newUser } from './bench-client.ts'

/** Stripe's client. */
export function open(url: string): BenchClient {
  const { hostname, port } = new URL(url)
  const stripe = new Stripe(bearerToken, { host: hostname, port, protocol: 'http', telemetry: false })
  return {
    getUser: () => stripe.customers.retrieve('cus_somebody'),
    createUser: () => stripe.customers.create({ name: newUser.username, email: newUser.email }),
    readUsers: async () => {
      let seen = 0
      for await (const customer of stripe.customers.list({ limit: 1000 })) seen += look(customer)
      return seen
    },
  }
}
