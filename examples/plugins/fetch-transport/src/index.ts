export { fetchTransport, type FetchTransportOptions } from './fetch-transport.ts'
