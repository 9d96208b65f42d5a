import { type Call, CloudConnexaError, type ResponseDetails } from '@cloudconnexa/core'

/**
 * The call, whose result is `undefined` where the API says in the body of a response that what the setting belongs to is not
 * configured. It does so with a refusal (400), or with a success whose body is that of a refusal.
 */
export function toConfigured<Value>(call: Call<Value>): Call<Value | undefined> {
  const configured = call.then(dropRefusal, (error: unknown) => {
    if (isNotConfigured(error)) return undefined
    throw error
  })
  return Object.assign(configured, {
    withResponse: async (): Promise<ResponseDetails<Value | undefined>> => {
      const data = await configured
      return { ...(await call.withResponse()), data }
    },
  })
}

function dropRefusal<Value>(value: Value): Value | undefined {
  return typeof value === 'object' && value !== null && 'statusError' in value ? undefined : value
}

// These reads have no parameters that could be wrong.
function isNotConfigured(error: unknown): boolean {
  return error instanceof CloudConnexaError && error.code === 'REQUEST_INVALID' && error.status === 400
}
