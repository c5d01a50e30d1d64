import { receiver } from '../index-files'
import type { LoadFile } from '../index-reader'

type Waiting = { resolve: (data: unknown) => void; script: HTMLScriptElement }

/**
 * Loads files of the index as scripts, each once: from disk browsers run scripts beside a page, but
 * let it fetch nothing. `folder` is where the index lies.
 */
export function scriptLoader(folder: URL): LoadFile {
  const waiting = new Map<string, Waiting>()
  const asked = new Map<string, Promise<unknown>>()
  const receive = (name: string, data: unknown) => {
    waiting.get(name)?.resolve(data)
    waiting.delete(name)
  }
  Object.assign(window, { [receiver]: receive })

  const load = (name: string) =>
    new Promise<unknown>((resolve, reject) => {
      const script = document.createElement('script')
      waiting.set(name, { resolve, script })
      script.src = new URL(name, folder).href
      script.onload = () => {
        script.remove()
        reject(new Error(`${name} did not say what it should.`))
      }
      script.onerror = () => {
        script.remove()
        reject(new Error(`${name} could not be loaded.`))
      }
      document.head.append(script)
    })

  return (name) => {
    const before = asked.get(name)
    if (before) return before
    const loaded = load(name)
    asked.set(name, loaded)
    return loaded
  }
}
