import { vi } from 'vitest'

const variables = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']

/** Sets the variables for proxies, those that are not named to nothing. */
export function setProxyEnvironment(values: Readonly<Record<string, string>> = {}): void {
  for (const name of [...variables, 'REQUEST_METHOD']) vi.stubEnv(name, values[name])
}
