import { env } from '../env'
import { endWith, spawnNext } from './next-process'
import { refuseTakenPort } from './port'

await refuseTakenPort(env.HOST, env.PORT)
await endWith(spawnNext(['dev', '-p', String(env.PORT), '-H', env.HOST], 'development'))
