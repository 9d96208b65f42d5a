/** Where the API is: each account has a host of its own below it. */
export const apiDomain = 'api.openvpn.com'
