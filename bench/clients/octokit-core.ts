import { Octokit } from '@octokit/core'
import { type BenchClient, bearerToken, look, newUser } from './bench-client.ts'

/** GitHub's client, its core alone. Lists are read by hand; paging comes with a plugin. */
export function open(url: string): BenchClient {
  const octokit = new Octokit({ auth: bearerToken, baseUrl: `${url}/github` })
  return {
    getUser: () => octokit.request('GET /users/{username}', { username: 'somebody' }),
    createUser: () => octokit.request('POST /users', newUser),
    readUsers: async () => {
      let seen = 0
      for (let page = 1; ; page += 1) {
        const { data } = await octokit.request('GET /users', { page, per_page: 1000 })
        for (const item of data) seen += look(item)
        if (data.length === 0) return seen
      }
    },
  }
}
