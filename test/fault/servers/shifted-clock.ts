import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded into a server before anything else: its clock goes wrong by CLOCK_SHIFT milliseconds, and
 * with PROCESS_NUMBER the application runs as if in a container: it has that number in a number space
 * of its own, so no other server can see whether it lives. `performance.now` goes on counting as
 * before.
 */
const shift = Number(process.env.CLOCK_SHIFT ?? 0)
const RealDate = Date

if (shift !== 0) {
  const now = () => RealDate.now() + shift
  const shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  globalThis.Date = shifted
  Object.defineProperty(RealDate.prototype, 'constructor', {
    ...{ value: shifted, writable: true, configurable: true, enumerable: false },
  })
  const { timeOrigin } = performance
  Object.defineProperty(performance, 'timeOrigin', { value: timeOrigin + shift })
}

const number = Number(process.env.PROCESS_NUMBER ?? 0)
const isApplication = process.argv[1]?.endsWith('/next') === true
if (number !== 0 && isApplication) {
  Object.defineProperty(process, 'pid', { value: number })
  const readlink = fs.readlinkSync
  fs.readlinkSync = ((path: string) =>
    path === '/proc/self/ns/pid' ? `pid:[${number}]` : readlink(path)) as typeof fs.readlinkSync
  syncBuiltinESMExports()
}
