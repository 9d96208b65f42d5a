import type { Questions } from '../../../terminal/questions/ask.ts'

/**
 * Asks for the client ID.
 *
 * @param questions - Who is asked.
 * @param former - What was typed before, which a mere Enter keeps.
 */
export async function askClientId(questions: Questions, former?: string): Promise<string> {
  const check = (reply: string): string | undefined =>
    /^[^\s.:]+\.[^\s.:]+$/.test(reply.trim())
      ? undefined
      : 'Copy the whole client ID: it looks like <prefix>.<cloudId>.'
  const question =
    former === undefined
      ? { message: 'Client ID of the API credentials', check }
      : { message: `Client ID (Enter keeps ${former})`, check, standard: former }
  return (await questions.text(question)).trim()
}

/**
 * Asks for the client secret, without showing it.
 *
 * @param questions - Who is asked.
 * @param isRepeated - Whether it was asked for before.
 */
export async function askSecret(questions: Questions, isRepeated = false): Promise<string> {
  const check = (reply: string): string | undefined => (reply === '' ? 'Paste the client secret.' : undefined)
  return questions.secret({ message: `Client secret${isRepeated ? ' again' : ''} (it is not shown)`, check })
}
