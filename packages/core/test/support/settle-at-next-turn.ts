/** What a call has been rejected with when the event loop has made one turn. */
export async function settleAtNextTurn(call: PromiseLike<unknown>, act: () => void): Promise<unknown> {
  let rejection: unknown = 'still running'
  call.then(
    () => {
      rejection = 'fulfilled'
    },
    (error: unknown) => {
      rejection = error
    },
  )
  act()
  await new Promise((resolve) => setImmediate(resolve))
  return rejection
}
