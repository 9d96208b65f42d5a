import {
  CreateFunctionCommand,
  GetFunctionCommand,
  LambdaClient,
  paginateListFunctions,
} from '@aws-sdk/client-lambda'
import { type BenchClient, look } from './bench-client.ts'

/** The AWS client for Lambda, whose functions are about as large as our users. */
export function open(url: string): BenchClient {
  const client = new LambdaClient({
    region: 'eu-central-1',
    endpoint: url,
    credentials: { accessKeyId: 'not-a-key', secretAccessKey: 'not-a-secret' },
  })
  return {
    getUser: () => client.send(new GetFunctionCommand({ FunctionName: 'users' })),
    createUser: () =>
      client.send(
        new CreateFunctionCommand({
          FunctionName: 'users',
          Role: 'arn:aws:iam::123456789012:role/users',
          Runtime: 'nodejs22.x',
          Handler: 'index.handler',
          Code: { S3Bucket: 'users', S3Key: 'users' },
        }),
      ),
    readUsers: async () => {
      let seen = 0
      for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
        for (const item of Functions) seen += look(item)
      return seen
    },
    close: () => client.destroy(),
  }
}
