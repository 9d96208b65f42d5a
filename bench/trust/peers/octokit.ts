import { Octokit } from 'octokit'
import { canaries, items, keyHeader, type Peer } from './peer.ts'

/** GitHub's client with what its package brings: retries, throttling, paging. */
export const octokit: Peer = {
  name: 'octokit',
  package: 'octokit',
  takesSignal: true,
  open: (url) => {
    const client = new Octokit({
      auth: canaries.token,
      baseUrl: url,
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    })
    client.hook.before('request', ({ headers }) => {
      headers[keyHeader] = canaries['API key']
    })
    return {
      read: (wish) => client.request('GET /users/{username}', { username: 'one', request: { ...wish } }),
      create: (wish) =>
        client.request('POST /user/repos', { name: canaries['request body'], request: { ...wish } }),
      remove: () => client.request('DELETE /repos/{owner}/{repo}', { owner: 'one', repo: 'one' }),
      list: () => client.paginate.iterator('GET /users'),
    }
  },
  firstPage: (url) => ({ body: items, headers: { link: `<${url}/users?since=2>; rel="next"` } }),
}

function ignore(): void {
  // The library tells every retry; the table does.
}
