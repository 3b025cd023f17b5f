const called = new Set()

/** An API object of the client that notes which of its methods were called and answered. */
export function noting(name, api) {
  return new Proxy(api, {
    get(target, property, proxy) {
      const member = Reflect.get(target, property, proxy)
      if (typeof member !== 'function') {
        return member
      }
      return async (...parameters) => {
        const answer = await telling(member.apply(proxy, parameters), property)
        called.add(`${name}.${property}`)
        return answer
      }
    },
  })
}

/** The client only says "Bad Request"; what Cairn says goes into the message of the error. */
async function telling(answer, method) {
  try {
    return await answer
  } catch (error) {
    if (error.response?.text && !error.told) {
      error.told = true
      error.message = `${method}: ${error.message}: ${error.response.text}`
    }
    throw error
  }
}

/** The public methods of all API classes of the client that nobody has called. */
export function uncalled(exports) {
  return Object.entries(exports)
    .filter(([name]) => name.endsWith('Api'))
    .flatMap(([name, Api]) => Object.getOwnPropertyNames(Api.prototype).map((method) => `${name}.${method}`))
    .filter((method) => !method.endsWith('.constructor') && !called.has(method))
}
