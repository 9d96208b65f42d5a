import OpenAI from 'openai'
import { type BenchClient, bearerToken, look, newUser, userId } from './bench-client.ts'

/** OpenAI's client. */
export function open(url: string): BenchClient {
  const openai = new OpenAI({ apiKey: bearerToken, baseURL: `${url}/openai/v1` })
  return {
    getUser: () => openai.models.retrieve(userId),
    createUser: () => openai.vectorStores.create({ name: newUser.username, metadata: { ...newUser } }),
    readUsers: async () => {
      let seen = 0
      for await (const file of openai.files.list({ limit: 1000 })) seen += look(file)
      return seen
    },
  }
}
