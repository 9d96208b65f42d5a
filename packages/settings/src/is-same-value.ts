/** Whether two values of a setting say the same. Properties may come in any order, and `undefined` is as good as absent. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isSameValue(item, right[index]))
  }
  if (!isPlainValue(left) || !isPlainValue(right)) return false
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => isSameValue(Reflect.get(left, name), Reflect.get(right, name)))
}

function isPlainValue(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
