// The OpenAPI document, from the same schemas that validate the requests.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { Deps } from './dependencies.js'
import { cookieName } from './reading-ask.js'

export async function describeApi(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '联动 Liandong',
        version: '1',
        description:
          'Coordination of the 12345 hotline and the 110 police call centre. 12345 热线与 110 平台对接联动。' +
          ' Commands need an Idempotency-Key; changes need the header x-liandong: 1, an Origin of ours, or a bearer token.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName(deps.platform, deps.config.secureCookies) },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: (document) => {
      const { schema, url } = jsonSchemaTransform(document)
      const operation = document.route.config?.operation
      if (operation === undefined || operation.id === 'node.console') return { schema: { ...schema, hide: true }, url }
      return { schema: { ...schema, ...headersOf(operation.keyed === true), security: securityOf(operation.id) }, url }
    },
    transformObject: jsonSchemaTransformObject,
  })
}

function securityOf(id: string) {
  const open =
    id.startsWith('public.') || id.startsWith('node.') || id.startsWith('exchange.') || id.startsWith('session.')
  return open ? [] : [{ session: [] }, { bearer: [] }]
}

function headersOf(keyed: boolean) {
  if (!keyed) return {}
  return {
    headers: {
      type: 'object',
      properties: {
        'Idempotency-Key': {
          type: 'string',
          minLength: 8,
          maxLength: 128,
          description: 'The same key with the same command acts once.',
        },
        'If-Match': {
          type: 'string',
          pattern: '^"[0-9]{1,9}"$',
          description: 'The version the caller was looking at.',
        },
      },
      required: ['Idempotency-Key'],
    },
  }
}
