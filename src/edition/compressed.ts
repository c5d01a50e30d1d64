import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Below it, what is saved does not fill a packet. */
const smallest = 600
/** From here on the best compression takes seconds and saves little. */
const large = 400_000

/** Of brotli: 9 takes ten times as long as 7 and saves a five-hundredth of a page. */
const quality = 7

const words = /\.(html|xml|atom|rss|json|csv|css|js|svg|txt|map)$/

export type Encoding = 'br' | 'gz'

/** The compressed forms that are kept beside a file; none of what is small or compressed already. */
export async function compressed(
  file: string,
  bytes: Buffer,
): Promise<{ encoding: Encoding; bytes: Buffer }[]> {
  if (!words.test(file) || bytes.length < smallest) return []
  const isLarge = bytes.length > large
  const [br, gz] = await Promise.all([
    toBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: isLarge ? 5 : quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    toGzip(bytes, { level: isLarge ? 6 : 9 }),
  ])
  return [
    { encoding: 'br', bytes: br },
    { encoding: 'gz', bytes: gz },
  ]
}
