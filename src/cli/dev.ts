import { env } from '../env'
import { endWith, serve } from './next-process'
import { refuseTakenPort } from './port'
import { refuseSecondStart } from './second-start'

await refuseSecondStart()
await refuseTakenPort(env.HOST, env.PORT)
await endWith(serve('dev', env.HOST, env.PORT))
