import { ConfigurationError } from '@cloudconnexa/errors'
import { apiDomain } from './api-domain.ts'

const loopbackHost = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** The work of `checkBaseUrl`: half of it is text for those who write another address. */
export function applyBaseUrlRules(baseUrl: string): string {
  const url = parse(baseUrl)
  if (url.username !== '' || url.password !== '') {
    throw createBaseUrlInvalid(
      'The base URL must not hold credentials.',
      `Write "${url.protocol}//${url.host}" and pass the credentials apart.`,
    )
  }
  refusePortal(url)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw createBaseUrlInvalid(
      `The base URL has the scheme "${url.protocol}".`,
      `Write "https://${url.host}".`,
    )
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw createBaseUrlInvalid(
      'The base URL has a path, a query or a fragment.',
      `Write "${url.origin}"; the SDK adds the path /api/v1 itself. The path of a gateway goes into the option apiPath.`,
    )
  }
  if (url.protocol === 'http:' && !loopbackHost.test(url.hostname)) {
    throw new ConfigurationError(
      `The base URL "${url.origin}" is not encrypted, and the host is not this machine.`,
      {
        code: 'BASE_URL_INSECURE',
        hint: `Write "https://${url.host}"; http is allowed for localhost, 127.0.0.1 and [::1] only.`,
      },
    )
  }
  return url.origin
}

function parse(baseUrl: string): URL {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(baseUrl)) {
    // A host with a port would otherwise parse as a scheme. What is no host may be a secret in the wrong place.
    const scheme = loopbackHost.test(baseUrl.replace(/(:\d+)?(\/.*)?$/, '')) ? 'http' : 'https'
    const hint = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(:\d+)?(\/.*)?$/.test(baseUrl)
      ? `Write "${scheme}://${baseUrl.replace(/\/.*$/, '')}".`
      : `Write a URL such as "https://<cloudId>.${apiDomain}".`
    throw createBaseUrlInvalid('The base URL has no scheme.', hint)
  }
  if (!URL.canParse(baseUrl)) {
    throw createBaseUrlInvalid(
      'The base URL is not a URL.',
      `Write a URL such as "https://<cloudId>.${apiDomain}".`,
    )
  }
  return new URL(baseUrl)
}

// https://<cloudId>.openvpn.com and https://cloud.openvpn.com are where people administer their account in a browser.
function refusePortal(url: URL): void {
  const portal = /^([a-z0-9-]+)\.openvpn\.com$/i.exec(url.hostname)
  if (portal === null) return
  const name = portal[1] ?? ''
  const cloudId = ['cloud', 'www', 'portal', 'myaccount', 'api'].includes(name) ? '<cloudId>' : name
  throw new ConfigurationError(`"${url.hostname}" is the address of the portal, not of the API.`, {
    code: 'BASE_URL_PORTAL',
    hint: `Write "https://${cloudId}.${apiDomain}", or leave the base URL out: it follows from the client ID.`,
  })
}

function createBaseUrlInvalid(message: string, hint: string): ConfigurationError {
  return new ConfigurationError(message, { code: 'BASE_URL_INVALID', hint })
}
