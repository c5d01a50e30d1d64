import { getPayload } from 'payload'
import config from '../../payload.config'
import { releaseDue } from '../../src/cms/actions/release-due'
import { atMoment } from '../../src/cms/clock'
import { prepare } from '../../src/cms/prepare'
import { watchForDueReleases } from '../../src/cms/watch-for-due-releases'

export type Ordered = { say: 'strike'; at: string } | { say: 'open' }
export type Told = 'warm' | 'done' | `failed: ${string}`

const payload = await getPayload({ config })

process.on('message', (order: Ordered) => {
  obey(order).then(
    () => tell('done'),
    (error: unknown) => tell(`failed: ${error}`),
  )
})
tell('warm')

async function obey(order: Ordered): Promise<void> {
  if (order.say === 'strike') return atMoment(new Date(order.at), () => releaseDue(payload))
  await prepare(payload)
  watchForDueReleases(payload)
}

function tell(told: Told): void {
  process.send?.(told)
}
