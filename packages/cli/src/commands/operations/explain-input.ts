import type { OperationPlan } from './plan/operation-plan.ts'

/** Explains how arrays of objects are typed. */
function explainItems({ body }: OperationPlan): string | undefined {
  const flags = (body?.properties ?? [])
    .filter(({ form }) => form === 'objects')
    .map(({ flag }) => `--${flag}`)
  if (flags.length === 0) return undefined
  return (
    `Write the value of ${flags.join(' and ')} as key=value,key=value, and repeat the flag for further items. A value that holds a ` +
    'comma stands in double quotes, with \\" for a quotation mark in it: description="Desks, floor 2". Repeat a key that is an array. ' +
    'Pass anything deeper by --data.'
  )
}

function explainData({ body, positional }: OperationPlan): string | undefined {
  if (body === undefined && positional.every(({ isOptional }) => !isOptional)) return undefined
  return '--data takes JSON or YAML from a file (@network.yaml), from standard input (-), or as it is. What flags say wins over it.'
}

function explainPatch({ isPatch }: OperationPlan): string | undefined {
  if (!isPatch) return undefined
  return (
    'Only what is named changes: by the flag of a property, by --set key=value or by --clear key. Deeper properties are named with dots; ' +
    'what stands beside them stays. An array is written with commas or as JSON, an object as JSON.'
  )
}

function explainSecrets({ body, mintsSecret }: OperationPlan): string | undefined {
  const [secret] = (body?.properties ?? []).filter(({ isSecret }) => isSecret)
  if (secret !== undefined)
    return (
      `The secret ${secret.path.join('.')} is never taken from an argument: pass --${secret.flag}-file or --${secret.flag}-env, be asked ` +
      `with --${secret.flag}-prompt, or have it in a file for --data.`
    )
  return mintsSecret
    ? 'The response is a secret: it goes into the file of --output-file, which only you can read, or is printed with --reveal.'
    : undefined
}

/**
 * Explains what is particular about the input of a command: quoting, data, changes and secrets.
 *
 * @param plan - The command.
 * @returns Paragraphs in plain text.
 */
export function explainInput(plan: OperationPlan): readonly string[] {
  return [explainItems, explainData, explainPatch, explainSecrets].flatMap((explain) => explain(plan) ?? [])
}
