import { CloudConnexaError } from '@cloudconnexa/core'

/** The error a promise rejects with; fails when it does not, when it is none, or when it rejects with something else. */
export async function captureError(promise: unknown): Promise<CloudConnexaError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof CloudConnexaError) return error
    throw error
  }
  throw new Error('It did not fail.')
}
