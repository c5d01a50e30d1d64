import type { Endpoint } from 'payload'
import { isLocale } from '../../domain/locale'
import { startText } from '../actions/start-text'
import { sentence } from '../messages/sentence'
import { personOf } from '../person'
import { answer, bodyOf } from './answer'

const statusOf = { noSuchCommentary: 404, textExists: 409 } as const

/** `POST /api/commentaries/:id/texts {language}`: begins the missing text in that language. */
export const startTextEndpoint: Endpoint = {
  path: '/:id/texts',
  method: 'post',
  handler: async (req) => {
    const person = personOf(req)
    if (!person) return answer(401, { message: sentence(req, 'notLoggedIn') })
    const body = await bodyOf(req)
    const language = typeof body === 'object' && body && 'language' in body ? body.language : null
    if (!isLocale(language)) return answer(400, { message: sentence(req, 'notALanguage') })
    const commentary = String(req.routeParams?.id)
    const started = await startText(req.payload, person, { commentary, language })
    if (started.ok) return answer(201, { id: started.value.id })
    return answer(statusOf[started.reason], { message: sentence(req, started.reason) })
  },
}
