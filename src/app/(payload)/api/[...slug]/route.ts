import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { answerApi } from '../../../../cms/endpoints/answer-api'

export const GET = answerApi(REST_GET(config))
export const POST = answerApi(REST_POST(config))
export const DELETE = answerApi(REST_DELETE(config))
export const PATCH = answerApi(REST_PATCH(config))
export const PUT = answerApi(REST_PUT(config))
export const OPTIONS = answerApi(REST_OPTIONS(config))
